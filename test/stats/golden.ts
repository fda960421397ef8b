import { expect } from "vitest";
import { type CxMetricsErrorCode, isCxMetricsError } from "../../src/core/CxMetricsError.ts";
import fixture from "../fixtures/statistics.json" with { type: "json" };

type Inputs = Record<string, number> & { values: number[] };
type Expected = Record<string, number | null | (number | null)[]>;

/** What another program answered for one call. */
export interface Golden {
  readonly id: string;
  readonly inputs: Inputs;
  readonly expected: Expected;
  readonly tolerance: number;
}

/** The cases of a method as `[id, case]`; a method without cases is a mistake in the test. */
export function goldens(method: string): [string, Golden][] {
  const cases = fixture.cases.filter((entry) => entry.method === method);
  if (cases.length === 0) throw new Error(`no golden cases for ${method}`);
  return cases.map((entry) => [entry.id, entry as unknown as Golden]);
}

/** Cases far out in the tails, as `[id, arguments, expected, relative tolerance]`. */
export function tails(name: string): [string, number[], number, number][] {
  const cases = fixture.tails.filter((entry) => entry.function === name);
  if (cases.length === 0) throw new Error(`no tail cases for ${name}`);
  return cases.map(({ id, args, expected, tolerance }) => [id, args, expected, tolerance]);
}

/** The fixture's rule: within the tolerance, relative to the larger of 1 and the wanted value. */
export function expectGolden(got: number | null, want: unknown, tolerance: number): void {
  if (typeof want !== "number" || got === null) {
    expect(got).toBe(want);
    return;
  }
  expect(Math.abs(got - want)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(want)));
}

/** Within a tolerance relative to the wanted value. */
export function expectRelative(got: number, want: number, tolerance: number): void {
  expect(Math.abs(got - want)).toBeLessThanOrEqual(tolerance * Math.abs(want));
}

/** What a call was refused for: `code at path`, or what it returned. */
export function refusal(call: () => unknown): string {
  try {
    return `returned ${JSON.stringify(call())}`;
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    const code: CxMetricsErrorCode = error.code;
    return `${error.message.split(":")[0]}: ${code} at ${error.path.join(".")}`;
  }
}
