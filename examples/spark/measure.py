"""Runs a query of cx-metrics on Spark: python measure.py query.json rows.json"""

import json
import sys

from pyspark.sql import SparkSession

query_file, rows_file = sys.argv[1:]

spark = SparkSession.builder.appName("nps").getOrCreate()

# Yours is in the metastore already.
answers = spark.read.csv("../data/answers.csv", header=True, inferSchema=True)
answers.createOrReplaceTempView("answers")

with open(query_file, encoding="utf-8") as file:
    query = json.load(file)

# A few rows for each group, however many answers there are. DECIMAL goes as text, which loses nothing.
rows = [row.asDict() for row in spark.sql(query["text"], args=query["params"]).collect()]
with open(rows_file, "w", encoding="utf-8") as file:
    json.dump(rows, file, default=str)

spark.stop()
