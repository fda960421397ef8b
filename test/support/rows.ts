import type { Request } from "./requests.ts";

/** The rows of an input that is a list, or that holds one list and nothing else. */
export function rowsOf(input: unknown): readonly unknown[] | null {
  if (Array.isArray(input)) return input;
  if (typeof input !== "object" || input === null) return null;
  const fields: unknown[] = Object.values(input);
  return fields.length === 1 && Array.isArray(fields[0]) ? fields[0] : null;
}

/** The same request on other rows: those at these places, with the options that list one per row. */
export function pickRows({ input, options }: Request, places: readonly number[]): Request {
  const pick = (list: readonly unknown[]) => places.map((place) => list[place]);
  return {
    input: withRows(input, pick(rowsOf(input) ?? [])),
    options: Object.fromEntries(
      Object.entries(options).map(([name, value]) => [
        name,
        isOnePerRow(value, name) ? pick(value) : value,
      ]),
    ),
  };
}

/**
 * Whether an option has one number a row, as weights have; a list of records describes all rows, and
 * edges are those of periods.
 */
export function isOnePerRow(option: unknown, name: string): option is readonly unknown[] {
  return (
    name !== "edges" &&
    Array.isArray(option) &&
    !option.some((item) => typeof item === "object" && item !== null)
  );
}

/** The same input with other rows. */
export function withRows(input: unknown, rows: readonly unknown[]): unknown {
  if (Array.isArray(input)) return rows;
  return Object.fromEntries(Object.keys(input as object).map((name) => [name, rows]));
}

/** Whether every number in a value is whole, so that sums of them are exact. */
export function isWhole(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isWhole);
}

/** Whether the numbers that a request adds up are whole: its rows and what weighs them. */
export function addsWhole({ input, options }: Request): boolean {
  return isWhole(input) && Object.values(options).filter(Array.isArray).every(isWhole);
}
