import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { GroupKeySpec } from "./readKeys.ts";
import type { SqlLabels, SqlPlan, SqlShape } from "./SqlPlan.ts";
import { cellOf, PREFIX, type Row } from "./TallyRow.ts";

const TALLY = `${PREFIX}tally`;

/** A tally's labels with the shape that made it. */
interface Labelled {
  readonly shape: SqlShape;
  readonly labels: SqlLabels;
}

/**
 * What rows say that they are of. Where there are none, it is what the metric makes of nothing.
 *
 * @internal
 */
export function readLabels(
  plan: SqlPlan,
  rows: readonly Row[],
  { keys, options }: { readonly keys: readonly GroupKeySpec[]; readonly options: object },
): Labelled {
  const periods = keys.some(({ of }) => typeof of !== "string" && of.kind === "periods");
  const [first] = rows;
  if (first === undefined) {
    const shape = plan.shapes[0] as SqlShape;
    return { shape, labels: shape.labels({ options: { ...options }, given: [], periods }) };
  }
  const path = ["rows", 0, TALLY];
  const labels = parse(cellOf(first, TALLY));
  if (!isRecord(labels))
    fail("invalid-shape", "read", path, cellOf(first, TALLY), "labels as JSON");
  const shape = plan.shapes.find(({ kind }) => kind === labels["kind"]);
  const isOurs = labels["version"] === 1 && Object.values(labels).every(isPlain);
  if (shape === undefined || !isOurs) {
    const known = plan.shapes.map(({ kind }) => `${kind}, version 1`);
    fail("inconsistent", "read", path, cellOf(first, TALLY), `labels of ${known.join(" or ")}`);
  }
  const own = labels as SqlLabels;
  if (shape.settings.some((setting) => Object.hasOwn(options, setting))) {
    const given = String(own["fields"] ?? "").split(",");
    const asked = writeLabels(shape.labels({ options: { ...own, ...options }, given, periods }));
    if (asked !== writeLabels(own)) fail("inconsistent", "read", path, cellOf(first, TALLY), asked);
  }
  return { shape, labels: own };
}

/**
 * Refuses rows of another tally.
 *
 * @internal
 */
export function checkLabels(rows: readonly Row[], labels: SqlLabels): void {
  const expected = writeLabels(labels);
  let known: unknown = expected;
  rows.forEach((row, i) => {
    const given = cellOf(row, TALLY);
    if (given === known) return;
    const parsed = parse(given);
    if (!isRecord(parsed) || writeLabels(parsed) !== expected) {
      const code = given === undefined ? "invalid-shape" : "inconsistent";
      fail(code, "read", ["rows", i, TALLY], given, expected);
    }
    known = given;
  });
}

/**
 * Labels as the text that stands in every row, in one order whoever wrote them.
 *
 * @internal
 */
export function writeLabels(labels: Readonly<Record<string, unknown>>): string {
  const { kind, version, ...rest } = labels;
  const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ kind, version, ...Object.fromEntries(sorted) });
}

/** Labels hold words and whole numbers, alone or in a list. */
function isPlain(label: unknown): boolean {
  if (Array.isArray(label)) return label.every(Number.isSafeInteger);
  return typeof label === "string" || typeof label === "boolean" || Number.isSafeInteger(label);
}

/** Warehouses that know JSON may hand it over parsed. */
function parse(cell: unknown): unknown {
  if (typeof cell !== "string") return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}
