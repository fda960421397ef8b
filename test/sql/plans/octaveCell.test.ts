import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { durationTally, mergeTallies } from "../../../src/index.ts";
import { compile, table } from "../../../src/sql/index.ts";
import { openDuckdb } from "../../support/sql/engines/duckdb.ts";
import type { SqlEngine } from "../../support/sql/SqlEngine.ts";

/** All values whose cell could be missed by one: around each power of two and around cells of each octave. */
const edges = Array.from({ length: 53 }, (_, octave) =>
  [0, 1, 2, 63, 64, 126, 127].flatMap((cell) => {
    const start = 2 ** octave + Math.floor((cell * 2 ** octave) / 128);
    return [start - 1, start, start + 1];
  }),
)
  .flat()
  .filter((value) => value <= Number.MAX_SAFE_INTEGER);

const random = fc.sample(fc.maxSafeNat(), { numRuns: 500, seed: 1 });

const values = [...new Set([0, ...edges, ...random, Number.MAX_SAFE_INTEGER])];

let engine: SqlEngine;

beforeAll(async () => {
  engine = await openDuckdb();
});

afterAll(() => engine.close());

test("the grid of a query is that of durationTally(), for whole numbers up to 2^53", async () => {
  await engine.create({
    name: "t",
    columns: [{ name: "took", type: "bigint", nullable: false }],
    rows: values.map((value) => [value]),
  });
  const query = compile("handle-time", {
    dialect: engine.dialect,
    from: table("t"),
    input: "took",
    options: { cells: "octave-128" },
  });
  const rows = await engine.query(query.text, query.params);
  // Their sum is beyond 2^53, so the cells are read one by one.
  const tallies = rows.map((row) => [String(row["cx_cell"]), Number(row["cx_n"])]);
  const one = (value: number) => durationTally([value]);
  expect(Object.fromEntries(tallies)).toEqual(mergeTallies(...values.map(one)).counts);
});
