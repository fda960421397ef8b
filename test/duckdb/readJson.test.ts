import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, open } from "../../src/duckdb/index.ts";
import type { Role } from "../../src/duckdb/Role.ts";
import { readJson } from "../../src/duckdb/readJson.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

async function read(values: readonly string[], role: Role): Promise<unknown[]> {
  const { ways, given } = readJson("cell", role);
  const cells = values.map((_, i) => `(${i}, CAST($${i + 1} AS JSON))`).join(", ");
  const rows = await engine.run(
    `SELECT COALESCE(${ways.join(", ")}) AS value, ${given} AS given FROM (VALUES ${cells}) AS t(place, cell) ORDER BY place`,
    values,
  );
  return rows.map(({ value, given: isGiven }) => (value === null && isGiven ? "refused" : value));
}

const AT = Date.UTC(2026, 2, 1, 8);

test.each([
  ["key", ["7", '"7"', "true", '"a"'], ["7", '"7"', "true", '"a"']],
  ["text", ["7", '"7"', "true", '"a\\n😀"'], ["7", "7", "true", "a\n😀"]],
  ["number", ["7", "3.5", "-1e3", "0.1"], [7, 3.5, -1000, 0.1]],
  ["number", ['"8"', "true", "[1]", '{"a":1}', '""'], Array(5).fill("refused")],
  ["truth", ["true", "false"], [true, false]],
  ["truth", ["1", '"true"', '"yes"', "{}"], Array(4).fill("refused")],
  [
    "instant",
    ['"2026-03-01T10:00:00+02:00"', String(AT), `"${AT}"`, '" "'],
    [BigInt(AT), BigInt(AT), BigInt(AT), null],
  ],
  ["instant", ["true", "{}", "7", '"soon"'], Array(4).fill("refused")],
] as const)("a value of JSON as %s: %j", async (role, values, expected) => {
  expect(await read(values, role)).toEqual(expected);
});
