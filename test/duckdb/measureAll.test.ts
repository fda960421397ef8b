import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, type EngineSource, file, open } from "../../src/duckdb/index.ts";
import {
  and,
  atLeast,
  bucket,
  equal,
  greater,
  isNull,
  not,
  oneOf,
  or,
  periods,
  subquery,
  table,
} from "../../src/sql/index.ts";
import { firstContactResolution } from "../../src/support/firstContactResolution.ts";
import { firstContacts } from "../../src/support/firstContacts.ts";
import { csat } from "../../src/survey/csat.ts";
import { nps } from "../../src/survey/nps.ts";
import { temporaryFolder } from "../support/duckdb/temporaryFolder.ts";

const write = temporaryFolder();
let engine: Engine;
beforeAll(async () => {
  engine = await open({ threads: 2 });
});
afterAll(() => engine.close());

interface Answer {
  readonly customer: string;
  readonly channel: string | null;
  readonly score: number | null;
  readonly satisfaction: number | null;
  readonly at: string;
  readonly resolved: boolean;
}

const CHANNELS = ["01", "1", 'o\'k "x"', "a,b", "ä😀\\", null];
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

const answers = Array.from({ length: 900 }, (_, i): Answer => {
  const score = (i * i * 7 + i) % 12;
  return {
    customer: `c${(i * 13) % 217}`,
    channel: CHANNELS[(i * 5) % 6] as string | null,
    score: score === 11 ? null : score,
    satisfaction: i % 9 === 0 ? null : 1 + ((i * i) % 5),
    at: new Date(START + ((i * 37) % 90) * DAY + i * 1000).toISOString(),
    resolved: (i * i) % 3 > 0,
  };
});

const NAMES = ["customer", "channel", "score", "satisfaction", "at", "resolved"] as const;

function csv(
  rows: readonly Answer[],
  names: readonly (keyof Answer)[] = NAMES,
  delimiter = ",",
): string {
  const cell = (value: unknown) =>
    value === null ? "" : `"${String(value).replaceAll('"', '""')}"`;
  const lines = rows.map((row) => names.map((name) => cell(row[name])).join(delimiter));
  return `${[names.join(delimiter), ...lines].join("\r\n")}\r\n`;
}

/** Files of each format, of the same rows. */
async function sources(): Promise<[string, EngineSource][]> {
  const half = answers.length / 2;
  write("half/1.csv", csv(answers.slice(0, half)));
  write("half/2.csv", csv(answers.slice(half), [...NAMES].reverse()));
  const lines = answers.map((row) => JSON.stringify(row)).join("\n");
  const parquet = write("it's one's.parquet");
  const literal = parquet.replaceAll("'", "''");
  await engine.run(
    `COPY (SELECT customer, channel, CAST(score AS TINYINT) AS score, CAST(satisfaction AS DECIMAL(4,1)) AS satisfaction, CAST("at" AS TIMESTAMP) AS "at", CAST(resolved AS BOOLEAN) AS resolved FROM read_csv('${write("half/*.csv")}', all_varchar = true)) TO '${literal}'`,
  );
  await engine.run(`CREATE OR REPLACE TABLE "an swers" AS FROM '${literal}'`);
  return [
    ["CSV", file(write('it\'s "a" file.csv', csv(answers)))],
    ["CSV by gzip", file(write("a.csv.gz", gzipSync(csv(answers))))],
    ["CSV with semicolons", file(write("b.csv", csv(answers, NAMES, ";")))],
    [
      "CSV with what it is told",
      file(write("c.txt", csv(answers, NAMES, "||")), { format: "csv", delimiter: "||" }),
    ],
    ["two CSV in other orders", file(write("half/*.csv"))],
    ["NDJSON", file(write("a.ndjson", lines))],
    ["JSON", file(write("a.json", JSON.stringify(answers, null, 1)))],
    ["Parquet", file(parquet)],
    ["a table", table("an swers")],
    ["a query", subquery('SELECT * FROM "an swers" WHERE score IS NULL OR score < $1;', [99])],
  ];
}

const EDGES = [0, 31, 59, 90].map((days) => START + days * DAY);

test("files of each format say what the functions say", async () => {
  for (const [kind, from] of await sources()) {
    const [byChannel, byMonth, contacts] = await engine.measureAll([
      { metric: "nps", from, input: "score", by: ["channel"] },
      { metric: csat, from, input: "satisfaction", by: { month: bucket("at", EDGES) } },
      {
        metric: "first-contact-resolution",
        from,
        input: { customer: "customer", at: "at", resolved: "resolved" },
        options: { asOf: START + 120 * DAY },
      },
    ]);
    expect
      .soft(
        byChannel.map(({ keys, result }) => [keys["channel"], result]),
        kind,
      )
      .toEqual(
        [...CHANNELS]
          .sort(byText)
          .map((channel) => [
            channel,
            nps(answers.filter((row) => row.channel === channel).map(({ score }) => score)),
          ]),
      );
    expect
      .soft(
        byMonth.map(({ from: start, result }) => [start, result]),
        kind,
      )
      .toEqual(
        EDGES.slice(0, -1).map((edge, i) => [
          edge,
          csat(
            answers
              .filter(
                ({ at }) => Date.parse(at) >= edge && Date.parse(at) < (EDGES[i + 1] as number),
              )
              .map(({ satisfaction }) => satisfaction),
          ),
        ]),
      );
    const expected = firstContactResolution(firstContacts(answers, { asOf: START + 120 * DAY }));
    expect.soft(contacts[0]?.result.value, kind).toBe(expected.value);
    expect.soft(contacts[0]?.result.tally, kind).toEqual(expected.tally);
    expect.soft(await engine.range(from, "at"), kind).toEqual({
      least: Math.min(...answers.map(({ at }) => Date.parse(at))),
      greatest: Math.max(...answers.map(({ at }) => Date.parse(at))),
      missing: 0,
    });
  }
});

function byText(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

test("conditions read their columns as what they are compared with", async () => {
  const MANY = Array.from({ length: 150 }, (_, i) => `c${i}`);
  const late = new Date(START + 60 * DAY);
  const where = and(
    greater("score", 2),
    or(equal("channel", "01"), isNull("channel")),
    not(equal("resolved", false)),
    atLeast("at", late),
    oneOf("customer", MANY),
  );
  const rows = answers.filter(
    ({ score, channel, resolved, at, customer }) =>
      score !== null &&
      score > 2 &&
      (channel === "01" || channel === null) &&
      resolved &&
      Date.parse(at) >= late.getTime() &&
      MANY.includes(customer),
  );
  expect(rows.length).toBeGreaterThan(3);
  for (const [kind, from] of await sources()) {
    const [found] = await engine.measure("nps", { from, input: "score", where });
    expect.soft(found?.result, kind).toEqual(nps(rows.map(({ score }) => score)));
    const limits = await engine.range(from, "at", where);
    expect.soft(limits?.least, kind).toBe(Math.min(...rows.map(({ at }) => Date.parse(at))));
    expect.soft(await engine.range(from, "at", equal("customer", "nobody")), kind).toBe(null);
  }
});

test("a file of text that several metrics share is one pass, whatever else differs", async () => {
  const from = file(write("shared.csv", csv(answers)));
  const asked = [
    { metric: "nps", from, input: "score", where: equal("channel", "01") },
    { metric: "enps", from, input: "score", by: ["resolved", "channel"] },
    { metric: "csat", from: file(write("shared.csv")), input: "satisfaction" },
    { metric: "nps", from, input: "score", where: greater("score", 8), options: { level: 0.9 } },
  ] as const;
  const together = await engine.measureAll(asked);
  const apart = [];
  for (const { metric, ...spec } of asked) apart.push(await engine.measure(metric, spec));
  expect(together).toEqual(apart);
  expect(together[1].length).toBeGreaterThan(5);
  expect(await engine.measureAll([])).toEqual([]);
});

test("keys of JSON are what they were", async () => {
  const values = [7, "7", true, null, "a\"b'", 1.5, "", 1e21, "true"];
  const rows = values.map((key, i) => JSON.stringify({ key, score: i }));
  const from = file(write("keys.ndjson", `${rows.join("\n")}\n{"score":9}\n`));
  const found = await engine.measure("nps", { from, input: "score", by: ["key"] });
  expect(new Set(found.map(({ keys }) => keys["key"]))).toEqual(new Set(values));
});

test("keys of any type are keys", async () => {
  const types: Record<string, [string, unknown]> = {
    tiny: ["7::UTINYINT", 7],
    big: ["9007199254740993::BIGINT", "9007199254740993"],
    huge: [
      "170141183460469231731687303715884105727::HUGEINT",
      "170141183460469231731687303715884105727",
    ],
    decimal: ["1.50::DECIMAL(10,2)", "1.50"],
    double: ["1.5::DOUBLE", 1.5],
    date: ["DATE '2026-03-01'", "2026-03-01"],
    timestamp: ["TIMESTAMP '2026-03-01 10:00:00'", "2026-03-01 10:00:00"],
    zoned: ["TIMESTAMPTZ '2026-03-01 10:00:00+02'", "2026-03-01 08:00:00+00"],
    time: ["TIME '10:00:00'", "10:00:00"],
    truth: ["TRUE", true],
    list: ["['a', NULL]", "['a', NULL]"],
    struct: ["{'a': 1}", "{'a': 1}"],
    map: ["MAP {1: 'x'}", "{1: 'x'}"],
    kind: ["'x'::ENUM('x', 'y')", "x"],
    uuid: ["'a1e3f3f3-4b2a-4ea7-b995-11bd2f16e7a7'::UUID", "a1e3f3f3-4b2a-4ea7-b995-11bd2f16e7a7"],
    blob: ["'ab'::BLOB", "ab"],
    span: ["INTERVAL 1 DAY", "1 day"],
    none: ["NULL", null],
  };
  const cells = Object.entries(types).map(([name, [of]]) => `${of} AS "${name}"`);
  const from = subquery(`SELECT 9 AS score, ${cells.join(", ")}`);
  for (const [name, [, key]] of Object.entries(types)) {
    const found = await engine.measure("nps", { from, input: "score", by: [name] });
    expect
      .soft(
        found.map(({ keys }) => keys[name]),
        name,
      )
      .toEqual([key]);
  }
});

test.each([
  ["TINYINT", "7::TINYINT"],
  ["UBIGINT", "7::UBIGINT"],
  ["HUGEINT", "7::HUGEINT"],
  ["DECIMAL", "7.00::DECIMAL(18,2)"],
  ["FLOAT", "7::FLOAT"],
  ["DOUBLE", "7::DOUBLE"],
])("a rating may be %s", async (_, rating) => {
  const from = subquery(`SELECT ${rating} AS score UNION ALL SELECT NULL`);
  const [found] = await engine.measure("csat", {
    from,
    input: "score",
    options: { scale: { min: 1, max: 7 } },
  });
  expect(found?.result).toEqual(csat([7, null], { scale: { min: 1, max: 7 } }));
});

test.each([
  ["TIMESTAMP", "TIMESTAMP '2026-03-01 10:00:00.5'"],
  ["TIMESTAMP_S", "TIMESTAMP_S '2026-03-01 10:00:00'"],
  ["TIMESTAMP_MS", "TIMESTAMP_MS '2026-03-01 10:00:00.5'"],
  ["TIMESTAMP_NS", "TIMESTAMP_NS '2026-03-01 10:00:00.5'"],
  ["TIMESTAMPTZ", "TIMESTAMPTZ '2026-03-01 12:00:00.5+02'"],
  ["DATE", "DATE '2026-03-01'"],
])("an instant may be %s", async (type, at) => {
  const midday = Date.UTC(2026, 2, 1, 10);
  const ms =
    type === "DATE" ? Date.UTC(2026, 2, 1) : type === "TIMESTAMP_S" ? midday : midday + 500;
  const range = await engine.range(subquery(`SELECT ${at} AS "at"`), "at");
  expect(range).toEqual({ least: ms, greatest: ms, missing: 0 });
});

test("instants and truths may be numbers, in files of text, too", async () => {
  const rows = answers.map(({ at, resolved, customer }) => [
    customer,
    Date.parse(at) / 1000,
    Number(resolved),
  ]);
  const from = file(
    write("numbers.csv", `c;at;ok\n${rows.map((row) => row.join(";")).join("\n")}`),
  );
  const [found] = await engine.measure("first-contact-resolution", {
    from,
    input: {
      customer: "c",
      at: { column: "at", as: "epoch-s" },
      resolved: { column: "ok", as: "zero-one" },
    },
    options: { asOf: START + 120 * DAY },
  });
  const expected = firstContactResolution(firstContacts(answers, { asOf: START + 120 * DAY }));
  expect(found?.result.tally).toEqual(expected.tally);
});

test("columns are those of the file, with DuckDB's types", async () => {
  expect(await engine.columns(file(write("c.csv", ' a ,"b ""x"""\n1,2\n')))).toEqual([
    { name: "a", type: "VARCHAR" },
    { name: 'b "x"', type: "VARCHAR" },
  ]);
  expect(await engine.columns(file(write("c.ndjson", '{"a":1,"b":"x"}\n{"c":true}\n')))).toEqual([
    { name: "a", type: "BIGINT" },
    { name: "b", type: "VARCHAR" },
    { name: "c", type: "BOOLEAN" },
  ]);
  expect(await engine.columns(subquery("SELECT 1.5 AS a, $1 AS b", ["x"]))).toEqual([
    { name: "a", type: "DECIMAL(2,1)" },
    { name: "b", type: "VARCHAR" },
  ]);
});

test("a column named as one of ours, of a single column, with a blank line", async () => {
  const from = file(write("one.csv", "score as number\n9\n\n10\n"));
  const [found] = await engine.measure("nps", { from, input: "score as number" });
  expect(found?.result).toEqual(nps([9, null, 10]));
  const twin = file(write("two.csv", "score,score as number\n9,0\n"));
  const [other] = await engine.measure("nps", {
    from: twin,
    input: "score",
    by: ["score as number"],
  });
  expect([other?.keys, other?.result]).toEqual([{ "score as number": "0" }, nps([9])]);
});

test("each of several periods is measured for itself", async () => {
  const text =
    "SELECT * FROM (VALUES ('a', TIMESTAMP '2025-12-01', NULL), ('b', TIMESTAMP '2025-12-01', TIMESTAMP '2026-01-15')) AS t(id, joined, gone)";
  const found = await engine.measure("churn-rate", {
    from: subquery(text),
    input: { id: "id", joined: "joined", left: "gone" },
    by: { month: periods(EDGES) },
  });
  expect(found.map(({ result }) => result.value)).toEqual([50, 0, 0]);
});
