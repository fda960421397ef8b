import { afterAll, beforeAll, expect, test } from "vitest";
import { readCell } from "../../src/cli/readCell.ts";
import type { WantedColumn } from "../../src/cli/WantedColumn.ts";
import { checkInstant } from "../../src/core/Instant.ts";
import { type Engine, open } from "../../src/duckdb/index.ts";
import type { Role } from "../../src/duckdb/Role.ts";
import { readText } from "../../src/duckdb/readText.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

const BLANKS = ["", " ", "\t", "\n", " \u00a0\u2003\ufeff "];

const NUMBERS = [
  ...["0", "7", "10", "007", "3.5", "7.", ".5", "-3", "+7", "-0", "0.1", "12345678901234567890"],
  ...["1e5", "1E5", "1_000", "0x1F", "nan", "NaN", "inf", "-inf", "infinity", "1,5", "1 000", "7a"],
  ...[
    "--7",
    "+",
    "-",
    ".",
    "1_",
    "e1",
    "7d",
    "٧",
    "9".repeat(30),
    " 7",
    "7 ",
    "\u00a07\u00a0",
    "\t8",
  ],
  ...["0.1000000000000000055511151231257827", "1.7976931348623157", "99.99", "true", "½", "1/2"],
];

const TRUTHS = [
  "true",
  "TRUE",
  "True",
  "yes",
  "Yes",
  "1",
  " 1 ",
  "false",
  "FALSE",
  "no",
  "NO",
  "0",
];
const NO_TRUTHS = ["t", "f", "y", "n", "2", "ja", "on", "off", "01", "1.0"];

const INSTANTS = [
  ...["2026-03-01", "2026-03-01T10:00:00Z", "2026-03-01T10:00Z", "2026-03-01 10:00:00Z"],
  ...["2026-03-01T10:00:00+02:00", "2026-03-01T10:00:00-0330", "2026-03-01T10:00:00+02"],
  ...["2026-03-01T10:00:00.5Z", "2026-03-01T10:00:00,25Z", "2026-03-01T10:00:00.123456789Z"],
  ...["1960-03-01T10:00:00.1239Z", "1969-12-31T23:59:59.999999Z", "2024-02-29", "0001-01-01"],
  ...[
    " 2026-03-01 ",
    "2026-03-01T10:00+05:30",
    "9999-12-31T23:59:59Z",
    "0000-03-01",
    "2026-03-01T00:00:00.0001Z",
  ],
  ...["1772323200000", "-1772323200000", " 1772323200000 ", "12345678901", "-99999999999"],
];
const NO_INSTANTS = [
  ...["2026-02-30", "2026-13-01", "2026-3-1", "2026-03-1 ", "26-03-01", "2026-03-01 10:00:00"],
  ...["2026-03-01T10:00:00", "2026-03-01T24:00:00Z", "2026-03-01T23:59:60Z", "2026-03-01T10:60Z"],
  ...["2026-03-01T10:00:00+99:00", "2026-03-01T10:00:00+02:60", "-026-03-01", "+2026-03-01"],
  ...["infinity", "-infinity", "epoch", "now", "today", "2026-03-01T10:00:00 Europe/Berlin"],
  ...[
    "01.03.2026",
    "2026/03/01",
    "1234567890",
    "1e12",
    "2026-03-01T10:00:0aZ",
    "2026-03-01t10:00:00z",
  ],
  ...["2025-02-29", "0000-00-00", "2026-03-01BC", "20260301", "2026-03-01T"],
];

const KEYS = ["01", " a ", "ä", "x", "~", "\u007f", "😀", "a\nb", "NULL", "null", '"', "'", "\\"];

const KINDS: Readonly<Record<Exclude<Role, "text">, WantedColumn["kind"]>> = {
  key: "text",
  number: "number",
  truth: "truth",
  instant: "instant",
};

/** What the stream of the command line makes of a cell: "refused", a value, or null where it is blank. */
function asStream(cell: string, role: Exclude<Role, "text">): unknown {
  const column = { name: "c", flag: "column", kind: KINDS[role], orNumber: false } as const;
  try {
    const value = readCell(cell, column, { name: "a.csv", noun: "row" }, 2) ?? null;
    return role === "instant" && value !== null ? checkInstant("", [], value) : value;
  } catch {
    return "refused";
  }
}

async function asDuckdb(cells: readonly string[], role: Role): Promise<unknown[]> {
  const { ways, given } = readText("cell", role);
  const values = cells.map((_, i) => `(${i}, $${i + 1})`).join(", ");
  const rows = await engine.run(
    `SELECT COALESCE(${ways.join(", ")}) AS value, ${given} AS given FROM (VALUES ${values}) AS t(place, cell) ORDER BY place`,
    cells,
  );
  return rows.map(({ value, given: isGiven }) => {
    if (value === null && isGiven) return "refused";
    return typeof value === "bigint" ? Number(value) : value;
  });
}

test.each([
  ["key", [...KEYS, ...BLANKS]],
  ["number", [...NUMBERS, ...BLANKS]],
  ["truth", [...TRUTHS, ...NO_TRUTHS, ...BLANKS]],
  ["instant", [...INSTANTS, ...NO_INSTANTS, ...BLANKS]],
] as const)("a cell of text is the %s that the stream reads", async (role, cells) => {
  const read = await asDuckdb(cells, role);
  expect(cells.map((cell, i) => [cell, read[i]])).toEqual(
    cells.map((cell) => [cell, asStream(cell, role)]),
  );
});

test("the lists hold what can be read and what cannot", () => {
  expect(INSTANTS.map((cell) => asStream(cell, "instant"))).not.toContain("refused");
  expect(new Set(NO_INSTANTS.map((cell) => asStream(cell, "instant")))).toEqual(
    new Set(["refused"]),
  );
  expect(TRUTHS.map((cell) => asStream(cell, "truth"))).not.toContain("refused");
  expect(new Set(NO_TRUTHS.map((cell) => asStream(cell, "truth")))).toEqual(new Set(["refused"]));
});
