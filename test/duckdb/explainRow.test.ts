import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explainRagged } from "../../src/duckdb/explainRagged.ts";
import { explainRow } from "../../src/duckdb/explainRow.ts";
import { type Engine, type EngineSpec, file, open } from "../../src/duckdb/index.ts";
import { bucket, equal, periods, subquery, table } from "../../src/sql/index.ts";
import { catchError } from "../support/duckdb/catchError.ts";
import { temporaryFolder } from "../support/duckdb/temporaryFolder.ts";

const write = temporaryFolder();
let engine: Engine;
beforeAll(async () => {
  engine = await open({ threads: 2 });
});
afterAll(() => engine.close());

const nps = (spec: EngineSpec<"nps">) => catchError(engine.measure("nps", spec));

test("a cell of a CSV that is no number is named with its file and row", async () => {
  const first = write("cells/1.csv", "score,plan\n7,a\n\n8,b\n");
  const second = write("cells/2.csv", 'plan,score\n"x\ny",9\nz,n/a\nz,\n');
  expect(await nps({ from: file(write("cells/*.csv")), input: "score" })).toMatchObject({
    code: "not-a-number",
    path: [second, 3, "score"],
    received: "n/a",
    message: `measure: ${second}, row 3, column "score" is "n/a", expected a plain number such as 7 or 3.5`,
  });
  const [found] = await engine.measure("nps", { from: file(first), input: "score" });
  expect(found?.result.n).toBe(2);
});

test("so is one of a condition, a key, an instant, a truth, and what a range reads", async () => {
  const path = write("at.csv", "score,at,ok\n7,2026-03-01,yes\n8,2026-03-01 10:00,maybe\n");
  const from = file(path);
  const place = (column: string) => [path, 3, column];
  expect(await nps({ from, input: "score", where: equal("ok", true) })).toMatchObject({
    code: "invalid-shape",
    path: place("ok"),
    received: "maybe",
  });
  const by = { day: bucket("at", [0, 86_400_000]) };
  const expected = { code: "invalid-time", path: place("at"), received: "2026-03-01 10:00" };
  expect(await nps({ from, input: "score", by })).toMatchObject(expected);
  expect(await catchError(engine.range(from, "at"))).toMatchObject(expected);
});

test("values of JSON of another type are named, in each of several metrics", async () => {
  const path = write("a.ndjson", '{"score":7,"ok":true}\n{"score":"8","ok":1}\n');
  const from = file(path);
  const asked = engine.measureAll([
    { metric: "nps", from, input: "score" },
    { metric: "nps", from, input: "score", where: equal("ok", true) },
  ]);
  const { path: place, received } = await catchError(asked);
  expect([
    [[path, 2, "score"], '"8"'],
    [[path, 2, "ok"], "1"],
  ]).toContainEqual([place, received]);
});

test("a rating off the scale is found in a Parquet file", async () => {
  const folder = write("off/1.parquet").replace("/1.parquet", "");
  const rows = (count: number, last: string) =>
    `SELECT CASE WHEN i = ${count - 2} THEN ${last} ELSE i % 11 END AS score, CASE WHEN i % 2 = 0 THEN 'a' ELSE 'b' END AS plan FROM range(${count}) AS t(i)`;
  await engine.run(`COPY (${rows(1000, "5")}) TO '${write("off/1.parquet", "")}'`);
  await engine.run(`COPY (${rows(200_001, "11")}) TO '${folder}/2.parquet' (ROW_GROUP_SIZE 50000)`);
  const error = await nps({
    from: file(`${folder}/*.parquet`),
    input: "score",
    by: ["plan"],
    where: equal("plan", "b"),
  });
  expect(error).toMatchObject({
    code: "out-of-range",
    path: [`${folder}/2.parquet`, 200_000, "score"],
    received: 11,
    message: `measure: ${folder}/2.parquet, row 200000, column "score" is 11, expected a whole number from 0 to 10; 1 of 100500 rows have it`,
  });
});

test.each([
  ["3.5", "out-of-range", 3.5],
  ["'NaN'::DOUBLE", "not-a-number", Number.NaN],
  ["'-inf'::DOUBLE", "not-finite", Number.NEGATIVE_INFINITY],
  ["9007199254740993", "out-of-range", "9007199254740993"],
])("a rating of %s is found", async (rating, code, received) => {
  const path = write(`rating ${rating.replaceAll("'", "")}.parquet`, "");
  await engine.run(`COPY (SELECT 7 AS score UNION ALL SELECT ${rating}) TO '${path}'`);
  expect(await nps({ from: file(path), input: "score" })).toMatchObject({
    code,
    path: [path, 2, "score"],
    received,
  });
});

test("a row that a metric of customers refuses is found, missing cells included", async () => {
  const path = write("contacts.csv", "id,at,ok\na,2026-03-01,1\n,2026-03-02,0\nb,2026-04-01,1\n");
  const input = { customer: "id", at: "at", resolved: "ok" };
  const ask = (name: string, where?: EngineSpec["where"]) =>
    catchError(
      engine.measure("first-contact-resolution", {
        from: file(name),
        input,
        where,
        options: { asOf: "2026-03-15" },
      }),
    );
  expect(await ask(path, equal("id", "b"))).toMatchObject({
    code: "inconsistent",
    path: [path, 4, "at"],
    received: "2026-04-01T00:00:00.000Z",
    message: `measure: ${path}, row 4, column "at" is "2026-04-01T00:00:00.000Z", expected no instant after options.asOf: 1 of 1 rows are not so`,
  });
  const blank = write("blank.csv", "id,at,ok\na,2026-03-01,1\n,2026-03-02,0\n");
  expect(await ask(blank)).toMatchObject({
    path: [blank, 3, "id"],
    received: null,
    message: `measure: ${blank}, row 3, column "id" is missing, expected a value in every row: 1 of 2 rows are not so`,
  });
});

test("of a table there are no rows to count: the error stays as it is", async () => {
  const from = subquery("SELECT 11 AS score");
  expect(await nps({ from, input: "score" })).toMatchObject({
    code: "out-of-range",
    path: ["rows", 0, "cx_answer"],
    received: 11,
  });
});

test("a column that is not there is answered with those that are", async () => {
  const csv = file(write("columns.csv", "score,plan\n7,a\n"));
  expect(await nps({ from: csv, input: "rating" })).toMatchObject({
    code: "invalid-shape",
    path: ["input", "answer"],
    received: "rating",
    message: 'measure: input.answer is "rating", expected one of the columns score, plan',
  });
  expect(await nps({ from: csv, input: "score", by: ["Plan"] })).toMatchObject({
    path: ["by", "Plan"],
  });
  expect(await nps({ from: csv, input: "score", where: equal("no", 1) })).toMatchObject({
    path: ["where"],
    received: "no",
  });
  expect(await catchError(engine.range(csv, "at"))).toMatchObject({ path: ["column"] });
});

test("a column that is there twice is none", async () => {
  const from = file(write("twins.csv", "score, score ,plan\n7,8,a\n"));
  expect(await nps({ from, input: "score" })).toMatchObject({
    code: "inconsistent",
    path: ["input", "answer"],
    message: 'measure: input.answer is "score", expected a column that is there once',
  });
});

test.each([
  ["score", "input", "VARCHAR"],
  ["truth", "input", "BOOLEAN"],
  ["list", "input", "INTEGER[]"],
])("a column of another type is refused: %s", async (name, at, type) => {
  const from = subquery("SELECT '7' AS score, TRUE AS truth, [1] AS list");
  expect(await nps({ from, input: name })).toMatchObject({
    code: "invalid-shape",
    path: [at, "answer"],
    received: `${name}, a column of ${type}`,
  });
});

test("so are numbers as instants, texts as truths, and conditions of another type", async () => {
  const from = subquery("SELECT 7 AS score, 'x' AS name");
  const by = { day: bucket("score", [0, 1]) };
  expect(await nps({ from, input: "score", by })).toMatchObject({ path: ["by", "day"] });
  expect(await catchError(engine.range(from, "name"))).toMatchObject({
    message:
      'range: column is "name, a column of VARCHAR", expected a column of timestamps or dates',
  });
  expect(await nps({ from, input: "score", where: equal("name", 7) })).toMatchObject({
    path: ["where"],
  });
  expect(await nps({ from, input: "score", where: equal("name", true) })).toMatchObject({
    path: ["where"],
  });
});

test("Parquet files of which one lacks the column, or holds fractions", async () => {
  const one = write("mixed/1.parquet", "");
  await engine.run(`COPY (SELECT 7 AS score, 1 AS plan) TO '${one}'`);
  await engine.run(`COPY (SELECT 7.5::DOUBLE AS score) TO '${write("mixed/2.parquet", "")}'`);
  const from = file(write("mixed/*.parquet"));
  expect(await nps({ from, input: "score", by: ["plan"] })).toMatchObject({
    code: "invalid-shape",
    path: ["by", "plan"],
    message: 'measure: by.plan is "plan", expected one of the columns score',
  });
  expect(await nps({ from, input: "score" })).toMatchObject({ received: 7.5 });
});

test.each([
  ["1.csv", "a,b\n1,2\n3\n", /1\.csv, line 3 has 1 cell, expected 2 as in the header$/],
  ["2.csv", "a,b\n1,2\n3,4,5\n", /2\.csv, line 3 has 3 cells, expected 2 as in the header$/],
  ["3.csv", 'a,b\n1,2\n"3,4\n', /3\.csv, line 3 opens a quote that is never closed$/],
  [
    "4.csv",
    new Uint8Array([97, 44, 98, 10, 233, 44, 49, 10]),
    /4\.csv, line \d has? .*UTF-8|4\.csv, line \d is no UTF-8$/,
  ],
  ["5 [x].csv", "a\n1,2\n", /5 \[x\]\.csv, line 2 has 2 cells, expected 1 as in the header$/],
  ["6.parquet", "PAR1 is no Parquet", /6\.parquet/],
  ["7.parquet", "", /7\.parquet/],
  ["8.json", '{"a":1}\n{"a":', /^duckdb: Malformed JSON in file ".*8\.json"/],
  ["9.json", "[1, 2]", /expected records/],
  ["10.csv.gz", "no gzip", /10\.csv\.gz/],
  ["11.csv", "", /.*/],
])("what is none of its kind is said to be so: %s", async (name, content, message) => {
  const from = file(write(name, content).replace("[", "[[]"));
  const error = await nps({ from, input: "a" });
  expect(error.code).toBe("invalid-shape");
  expect(error.message).toMatch(message);
  expect(error.message).not.toMatch(/\n|Possible/);
});

test("a damaged Parquet file", async () => {
  const whole = write("whole.parquet", "");
  await engine.run(`COPY (SELECT i % 11 AS a FROM range(5000) AS t(i)) TO '${whole}'`);
  const bytes = readFileSync(whole);
  bytes.fill(255, 10, 400);
  expect(await nps({ from: file(write("damaged.parquet", bytes)), input: "a" })).toMatchObject({
    code: "invalid-shape",
    path: ["from"],
  });
});

test("a row of another length behind the first thousands", async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `${i % 11},x`);
  const path = write("long.csv.gz", gzipSync(`a,b\n${rows.join("\n")}\n7\n`));
  const { message } = await nps({ from: file(path), input: "a" });
  expect(message).toBe(`duckdb: ${path}, line 60002 has 1 cell, expected 2 as in the header`);
});

test.each(["csv", "json", "parquet"] as const)("files that are not there: %s", async (format) => {
  const from = file(write(`none/*.${format}`));
  const { code, path, message } = await catchError(engine.columns(from));
  expect({ code, path }).toEqual({ code: "invalid-shape", path: ["from"] });
  expect(message).toMatch(/^duckdb: No files found that match the pattern/);
});

test("what is no request, source, spec or query", async () => {
  const from = file(write("ok.csv", "a\n7\n"));
  const all = (requests: unknown) => catchError(engine.measureAll(requests as never));
  expect(await all(null)).toMatchObject({ code: "invalid-shape", path: ["requests"] });
  expect(await all([7])).toMatchObject({ code: "invalid-shape", path: ["requests", 0] });
  expect(await all([{ metric: "no", from, input: "a" }])).toMatchObject({
    code: "unknown-option",
    path: ["metric"],
  });
  expect(await nps({ from: "ok.csv" as never, input: "a" })).toMatchObject({
    code: "invalid-shape",
    path: ["from"],
  });
  expect(await nps({ from: null as never, input: "a" })).toMatchObject({ path: ["from"] });
  expect(await nps(null as never)).toMatchObject({ code: "invalid-shape", path: ["options"] });
  expect(await nps({ from, input: "a", wher: 1 } as never)).toMatchObject({
    code: "unknown-option",
  });
  for (const where of [{}, null, "a = 1", { condition: { kind: "no" } }]) {
    const { code, path } = await nps({ from, input: "a", where: where as never });
    expect([code, path[0]]).toEqual(["invalid-shape", "where"]);
  }
  const broken = {
    kind: "compare",
    operator: "=",
    left: null,
    right: { kind: "parameter", value: 1 },
  };
  expect((await nps({ from, input: "a", where: { condition: broken } })).code).toBe(
    "invalid-shape",
  );
  expect(await catchError(engine.run(7 as never))).toMatchObject({ path: ["text"] });
  expect(await catchError(engine.run("SELECT 1", {} as never))).toMatchObject({ path: ["params"] });
  expect(await catchError(engine.run("SELECT $1", [null as never]))).toMatchObject({
    path: ["params", 0],
  });
  expect(await catchError(engine.run("SELEC 1"))).toMatchObject({
    code: "invalid-shape",
    path: ["text"],
    message: 'duckdb: syntax error at or near "SELEC"',
  });
  expect(await nps({ from: table("nowhere"), input: "a" })).toMatchObject({
    code: "invalid-shape",
    path: ["from"],
  });
});

test("what only the rows of a customer together tell has no row", async () => {
  const from = file(
    write("j.csv", "id,at,since\na,2026-02-01,2026-01-01\na,2026-02-02,2026-01-05\n"),
  );
  const asked = engine.measure("cohort-retention", {
    from,
    input: { customer: "id", at: "at", joined: "since" },
    options: {
      edges: [Date.UTC(2026, 0), Date.UTC(2026, 1), Date.UTC(2026, 2)],
      asOf: "2026-03-01",
    },
  });
  expect(await catchError(asked)).toMatchObject({
    code: "inconsistent",
    path: ["rows", 0, "joined"],
  });
});

test("a count that is none is found, a sum of many is not", async () => {
  const path = write("counts.parquet", "");
  const counts = (promoters: string) =>
    `SELECT ${promoters}::BIGINT AS p, 1::BIGINT AS m, 2.5 AS half, 3::BIGINT AS d FROM range(2)`;
  await engine.run(`COPY (${counts("range - 1")}) TO '${path}'`);
  const ask = (promoters: string) =>
    catchError(
      engine.measure("nps", {
        from: file(path),
        input: { promoters, passives: "m", detractors: "d" },
      }),
    );
  expect(await ask("p")).toMatchObject({ path: [path, 1, "p"], received: -1 });
  expect((await ask("half")).path).toEqual([path, 1, "half"]);
  await engine.run(`COPY (${counts("9007199254740991")}) TO '${path}'`);
  expect(await ask("p")).toMatchObject({ code: "out-of-range", path: ["rows", 0, "cx_promoters"] });
});

test("a key that is none has no row either, and what is no error of the data stays", async () => {
  const from = file(write("key.json", '[{"a":7,"k":{"x":1}}]'));
  expect(await nps({ from, input: "a", by: ["k"] })).toMatchObject({
    code: "invalid-shape",
    path: ["rows", 0, "k"],
  });
  const other = new Error("another");
  const explained = explainRow(null as never, null as never, other);
  await expect(explained).rejects.toBe(other);
  const closed = await catchError(engine.run("no query"));
  await expect(explainRagged(null as never, null as never, closed)).rejects.toBe(closed);
});

test("CSV files of which one lacks a column", async () => {
  write("lack/1.csv", "score,plan\n7,a\n");
  const second = write("lack/2.csv", "score\n7\n");
  const { message } = await nps({ from: file(write("lack/*.csv")), input: "score" });
  expect(message).toBe(`duckdb: ${second} has no column "plan", as other files have`);
});

test("a row is found within the periods that are asked for", async () => {
  const path = write("days.csv", "score,at\n99,2025-01-01\n7,2026-01-01\n12,2026-01-02\n");
  const by = { day: bucket("at", [Date.UTC(2026, 0), Date.UTC(2026, 1)]) };
  expect(await nps({ from: file(path), input: "score", by })).toMatchObject({
    path: [path, 4, "score"],
    received: 12,
  });
  const spells = write("spells.csv", "id,joined,left\na,2025-01-01,\nb,2026-01-01,2025-01-01\n");
  const asked = engine.measure("churn-rate", {
    from: file(spells),
    input: { id: "id", joined: "joined", left: "left" },
    by: { month: periods([Date.UTC(2026, 0), Date.UTC(2026, 1)]) },
  });
  expect((await catchError(asked)).path[0]).toBe(spells);
});
