"""Runs queries on Spark: a request a line from one file, its rows a line into another.

    replay.py REQUESTS ANSWERS ANSI [MASTER]

A request is JSON: "tables" to make views of, "statements" to run before, then the query's "text" with its "params"
in order. The answer is {"id", "seconds", "rows"}, or {"id", "error"}.
"""

import json
import sys
import time
from datetime import datetime, timedelta, timezone
from decimal import Decimal

from pyspark.sql import SparkSession, types

ZONE = "America/St_Johns"

EPOCH = datetime(1970, 1, 1)

TYPES = {
    "integer": (types.IntegerType(), int),
    "bigint": (types.LongType(), int),
    "double": (types.DoubleType(), float),
    "decimal": (types.DecimalType(18, 4), lambda cell: Decimal(str(cell))),
    "text": (types.StringType(), str),
    "boolean": (types.BooleanType(), bool),
    "timestamp": (types.TimestampNTZType(), lambda cell: EPOCH + timedelta(milliseconds=cell)),
    "zoned": (
        types.TimestampType(),
        lambda cell: (EPOCH + timedelta(milliseconds=cell)).replace(tzinfo=timezone.utc),
    ),
}


def open_spark(master, ansi):
    """Two worker processes, unless told otherwise, and a time zone far from UTC."""
    builder = SparkSession.builder.master(master).appName("cx-metrics")
    settings = {
        "spark.sql.ansi.enabled": ansi,
        "spark.sql.session.timeZone": ZONE,
        "spark.sql.shuffle.partitions": "4",
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def make_view(spark, table):
    """A view of a table's rows, with columns that may hold null and columns that may not."""
    columns = [(column["name"], *TYPES[column["type"]], column["nullable"]) for column in table["columns"]]
    schema = types.StructType([types.StructField(name, kind, null) for name, kind, _, null in columns])
    rows = [
        [None if cell is None else read(cell) for cell, (_, _, read, _) in zip(row, columns)]
        for row in table["rows"]
    ]
    view = "`" + table["name"].replace("`", "``") + "`"
    spark.createDataFrame(rows, schema).createOrReplaceTempView(view)


def plain(cell):
    """A cell as JSON has it: DECIMAL travels as text, so that no digit is lost."""
    return str(cell) if isinstance(cell, Decimal) else cell


def answer(spark, request):
    started = time.monotonic()
    for table in request.get("tables", []):
        make_view(spark, table)
    for statement in request.get("statements", []):
        spark.sql(statement)
    rows = spark.sql(request["text"], args=request["params"]).collect()
    return {
        "rows": [{name: plain(cell) for name, cell in row.asDict().items()} for row in rows],
        "seconds": round(time.monotonic() - started, 3),
    }


def main(requests, answers, ansi, master="local-cluster[2,1,1024]"):
    spark = open_spark(master, ansi)
    with open(requests, encoding="utf-8") as lines, open(answers, "w", encoding="utf-8") as out:
        for line in lines:
            request = json.loads(line)
            try:
                result = answer(spark, request)
            except Exception as error:  # Whatever the engine refuses is an answer.
                result = {"error": str(error)}
            out.write(json.dumps({"id": request["id"], **result}) + "\n")
            out.flush()
    executors = spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
    print(json.dumps({"spark": spark.version, "ansi": ansi, "workers": executors}))
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
