import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { type OpenOptions, open } from "../../src/duckdb/index.ts";
import { loadDuckdb } from "../../src/duckdb/loadDuckdb.ts";
import { table } from "../../src/sql/index.ts";
import { catchError } from "../support/duckdb/catchError.ts";
import { temporaryFolder } from "../support/duckdb/temporaryFolder.ts";

const write = temporaryFolder();

test.each<[OpenOptions, string, string[]]>([
  [{ memory: "much" }, "invalid-shape", ["options", "memory"]],
  [{ memory: 4 as unknown as string }, "invalid-shape", ["options", "memory"]],
  [{ threads: 0 }, "out-of-range", ["options", "threads"]],
  [{ threads: 1.5 }, "not-integer", ["options", "threads"]],
  [{ threads: "2" as unknown as number }, "not-a-number", ["options", "threads"]],
  [{ spill: "" }, "invalid-shape", ["options", "spill"]],
  [{ database: 1 as unknown as string }, "invalid-shape", ["options", "database"]],
  [{ cores: 2 } as OpenOptions, "unknown-option", ["options", "cores"]],
  [null as unknown as OpenOptions, "invalid-shape", ["options"]],
])("options %j are refused", async (options, code, path) => {
  expect(await catchError(open(options))).toMatchObject({ code, path });
});

test("says what to install where DuckDB is not", async () => {
  const missing = () => Promise.reject(new Error("Cannot find package '@duckdb/node-api'"));
  expect(await catchError(loadDuckdb(missing as never))).toMatchObject({
    code: "invalid-shape",
    path: ["@duckdb/node-api"],
    message: "open: DuckDB is not installed, it comes by: npm install @duckdb/node-api",
  });
});

test("memory, threads and zone are DuckDB's own", async () => {
  const engine = await open({ memory: "300MiB", threads: 1 });
  const [row] = await engine.run(
    "SELECT current_setting('memory_limit') AS memory, current_setting('threads') AS threads, current_setting('TimeZone') AS zone, current_setting('temp_directory') AS spill",
  );
  expect(row).toEqual({ memory: "300.0 MiB", threads: 1n, zone: "UTC", spill: "" });
  engine.close();
});

test("a database is opened for reading", async () => {
  const database = write("crm.duckdb");
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  await connection.run(`CREATE SCHEMA "c""rm"`);
  await connection.run(`CREATE TABLE "c""rm"."an swers" AS SELECT 10 AS score FROM range(3)`);
  connection.closeSync();
  instance.closeSync();
  const engine = await open({ database });
  const from = table('c"rm', "an swers");
  expect(await engine.columns(from)).toEqual([{ name: "score", type: "INTEGER" }]);
  const [measured] = await engine.measure("nps", { from, input: "score" });
  expect(measured?.result).toMatchObject({ value: 100, n: 3 });
  expect(await catchError(engine.run(`DROP TABLE "c""rm"."an swers"`))).toMatchObject({
    code: "invalid-shape",
    path: ["text"],
  });
  engine.close();
});

test("a database that is not there, or none, is an error", async () => {
  expect(await catchError(open({ database: write("none.duckdb") }))).toMatchObject({
    code: "invalid-shape",
    path: ["options", "database"],
  });
  expect(existsSync(write("none.duckdb"))).toBe(false);
  const { message } = await catchError(open({ database: write("text.duckdb", "x".repeat(5000)) }));
  expect(message).toMatch(/^open: .*not a valid DuckDB database file/);
});

test("two engines know nothing of each other", async () => {
  const [one, two] = await Promise.all([open(), open()]);
  await one.run("CREATE TABLE answers AS SELECT 10 AS score");
  const asked = { from: table("answers"), input: "score" };
  expect(await one.measure("nps", asked)).toHaveLength(1);
  const { message } = await catchError(two.measure("nps", asked));
  expect(message).toBe("duckdb: Table with name answers does not exist!");
  one.close();
  expect(await two.run("SELECT $1 AS a, $2 AS b, $3 AS c", ["x", 7, true])).toEqual([
    { a: "x", b: 7n, c: true },
  ]);
  two.close();
});

test("many queries at a time are answered each by its own rows", async () => {
  const engine = await open();
  const asked = Array.from({ length: 8 }, (_, i) =>
    engine.run("SELECT COUNT(*) AS n FROM range($1)", [i * 1000]),
  );
  const counted = await Promise.all(asked);
  expect(counted).toEqual(Array.from({ length: 8 }, (_, i) => [{ n: BigInt(i * 1000) }]));
  engine.close();
});

test("closing twice does no harm, and what is closed answers nothing", async () => {
  const engine = await open();
  engine.close();
  engine.close();
  expect(await catchError(engine.run("SELECT 1"))).toMatchObject({
    code: "inconsistent",
    path: ["engine"],
    message: 'duckdb: engine is "closed", expected one that is open',
  });
  const asked = engine.measure("nps", { from: table("answers"), input: "score" });
  expect(await catchError(asked)).toMatchObject({ code: "inconsistent", path: ["engine"] });
});

test("what does not fit in memory is spilled, and nothing of it is left", async () => {
  const text =
    "SELECT MAX(n) AS n FROM (SELECT ROW_NUMBER() OVER (PARTITION BY i % 7 ORDER BY hash(i)) AS n FROM range(1500000) AS t(i))";
  const small = await open({ memory: "24MB", threads: 1 });
  expect(await catchError(small.run(text))).toMatchObject({
    code: "out-of-range",
    path: ["options", "memory"],
    message: "duckdb: DuckDB ran out of memory; open it with more, or with a folder to spill to",
  });
  small.close();
  const spill = write("spill");
  mkdirSync(spill);
  const engine = await open({ memory: "24MB", threads: 1, spill });
  expect(await engine.run(text)).toEqual([{ n: 214286n }]);
  engine.close();
  expect(readdirSync(spill)).toEqual([]);
});
