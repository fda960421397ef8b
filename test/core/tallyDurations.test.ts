import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageResolutionTime, durationTally, mergeTallies } from "../../src/index.ts";

describe("a tally of durations", () => {
  it("is plain data with labels", () => {
    expect(durationTally([2, 1000.1, null, 2], { cells: "values", unit: "hours" })).toEqual({
      labels: { kind: "durations", version: 1, unit: "hours", cells: "values" },
      n: 3,
      sum: 1004.1,
      missing: 1,
      counts: { 2: 2, 1000.1: 1 },
    });
    expect(durationTally([2]).labels).toEqual({
      kind: "durations",
      version: 1,
      unit: "ms",
      cells: "octave-128",
    });
  });

  it("may be of nothing", () => {
    expect(durationTally([])).toMatchObject({ n: 0, sum: 0, missing: 0, counts: {} });
  });

  it("sums fractions without losing them", () => {
    expect(durationTally(new Array<number>(10).fill(0.1)).sum).toBe(1);
  });

  it("survives JSON, and adds up to that of the whole", () => {
    const whole = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 9 });
    fc.assert(
      fc.property(whole, whole, fc.constantFrom("octave-128", "values"), (a, b, cells) => {
        const merged = mergeTallies(durationTally(a, { cells }), durationTally(b, { cells }));
        expect(JSON.parse(JSON.stringify(merged))).toEqual(durationTally([...a, ...b], { cells }));
      }),
      { numRuns: 12 },
    );
  });

  it("makes the exact average, and exact quantiles where it keeps values", () => {
    const durations = [5, 1, 9, 30, 2, 2, 7];
    const raw = averageResolutionTime(durations);
    const exact = averageResolutionTime(durationTally(durations, { cells: "values" }));
    expect({ ...exact, tally: null }).toEqual({ ...raw, tally: null });
    const grid = averageResolutionTime(durationTally(durations));
    expect(grid.value).toBe(raw.value);
    expect(grid.tally).toEqual(raw.tally);
  });
});
