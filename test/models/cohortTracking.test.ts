import { bgBb, bgNbd, cohortTracking, mbgNbd, paretoNbd } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { holds } from "../support/lawRuns.ts";

const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const model = bgNbd.fromParams(params, { unit: "weeks" });
const customers = { T: [10, 8, 10, 7.5], count: [3, 2, 1, 5] };

describe("cohortTracking", () => {
  const bg = bgNbd.fromParams(params);
  const mbg = mbgNbd.fromParams(params);
  const pareto = paretoNbd.fromParams({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 });
  it.each([
    ["BG/NBD", bg, (t: number) => bgNbd.expectedPurchasesNewCustomer(bg, t)],
    ["MBG/NBD", mbg, (t: number) => mbgNbd.expectedPurchasesNewCustomer(mbg, t)],
    ["Pareto/NBD", pareto, (t: number) => paretoNbd.expectedPurchasesNewCustomer(pareto, t)],
  ])("adds up what %s expects of new customers", (_, of, expectedOf) => {
    const expected = (t: number) => (t > 0 ? expectedOf(t) : 0);
    const cohort = (t: number) => 4 * expected(t) + 2 * expected(t - 2) + 5 * expected(t - 2.5);
    const steps = cohortTracking(of, customers, { step: 2, until: 21 });
    expect(steps.map(({ time }) => time)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
    for (const { time, cumulative, incremental } of steps) {
      expect(cumulative).toBeCloseTo(cohort(time), 12);
      expect(incremental).toBeCloseTo(cohort(time) - cohort(time - 2), 12);
    }
  });

  it("counts the opportunities of BG/BB", () => {
    const discrete = bgBb.fromParams({ alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.78 });
    const [first, second] = cohortTracking(discrete, { T: [6, 5] }, { step: 2, until: 4 });
    const expected = (t: number) => bgBb.expectedPurchasesNewCustomer(discrete, t);
    expect(first?.cumulative).toBeCloseTo(expected(2) + expected(1), 12);
    expect(second?.cumulative).toBeCloseTo(expected(4) + expected(3), 12);
    const fault = (T: number[], step: number, until: number) =>
      faultOf(() => cohortTracking(discrete, { T }, { step, until }));
    expect(fault([5.5], 1, 3)).toEqual(["not-integer", ["customers", 0, "T"]]);
    expect(fault([5], 0.5, 3)).toEqual(["not-integer", ["options", "step"]]);
    expect(fault([5], 1, 3.5)).toEqual(["not-integer", ["options", "until"]]);
  });

  it("lays what happened beside it", () => {
    const actual = [
      { time: 1, cumulative: 4, incremental: 4 },
      { time: 2, cumulative: 5, incremental: 1 },
      { time: 3, cumulative: 5, incremental: 0 },
    ];
    const lay = (until: number) =>
      cohortTracking(model, customers, { step: 1, until, actual }).map(
        ({ actualCumulative, actualIncremental }) => [actualCumulative, actualIncremental],
      );
    expect(lay(4)).toEqual([
      [4, 4],
      [5, 1],
      [5, 0],
      [null, null],
    ]);
    expect(lay(2)).toEqual([
      [4, 4],
      [5, 1],
    ]);
  });

  it("takes calendar units, up to the last whole step", () => {
    const monthly = bgNbd.fromParams(params, { unit: "months" });
    const steps = cohortTracking(monthly, customers, { step: { weeks: 1 }, until: { weeks: 52 } });
    expect(steps).toHaveLength(52);
    expect(cohortTracking(model, customers, { step: 0.1, until: 0.3 })).toHaveLength(3);
    expect(cohortTracking(model, customers, { step: 1, until: 2.99 })).toHaveLength(2);
    expect(cohortTracking(model, customers, { step: 1, until: 0.99 })).toEqual([]);
  });

  it("takes counts as so many customers, and records as columns", () => {
    const times = fc.array(fc.record({ T: fc.integer({ min: 0, max: 20 }), count: fc.nat(3) }), {
      minLength: 1,
      maxLength: 6,
    });
    holds(
      fc.property(times, (rows) => {
        fc.pre(rows.some(({ count }) => count > 0));
        const options = { step: 7, until: 30 };
        const counted = cohortTracking(model, rows, options);
        const single = rows.flatMap(({ T, count }) => Array<{ T: number }>(count).fill({ T }));
        const repeated = cohortTracking(model, single, options);
        counted.forEach(({ cumulative, incremental }, i) => {
          expect(cumulative).toBeCloseTo(repeated[i]?.cumulative ?? 0, 12);
          expect(incremental).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("expects nothing of a customer before the first purchase", () => {
    const [first, second] = cohortTracking(
      model,
      { T: [9, 5, 4], count: [0, 1, 1] },
      { step: 1, until: 2 },
    );
    const [one, two] = [1, 2].map((t) => bgNbd.expectedPurchasesNewCustomer(model, t));
    expect(first?.cumulative).toBe(one);
    expect(second?.cumulative).toBeCloseTo((one as number) + (two as number), 12);
  });

  it("refuses other times, and hostile input", () => {
    const any = cohortTracking as (...input: unknown[]) => unknown;
    const fault = (change: object, of: unknown = model, rows: unknown = customers) =>
      faultOf(() => any(of, rows, { step: 1, until: 3, ...change }));
    const row = { time: 1, cumulative: 0, incremental: 0 };
    const at = (...path: (string | number)[]) => ["options", "actual", ...path];
    expect(fault({ actual: [row, { ...row, time: 3 }] })).toEqual(["inconsistent", at(1, "time")]);
    expect(fault({ actual: [{ ...row, time: 1.1 }] })).toEqual(["inconsistent", at(0, "time")]);
    expect(fault({ actual: [null] })).toEqual(["invalid-shape", at(0)]);
    expect(fault({ actual: { ...row } })).toEqual(["invalid-shape", at()]);
    expect(fault({ actual: [{ time: 1 }] })).toEqual(["invalid-shape", at(0, "cumulative")]);
    expect(fault({ actual: [{ ...row, incremental: -1 }] })).toEqual([
      "out-of-range",
      at(0, "incremental"),
    ]);
    expect(fault({ step: 0 })).toEqual(["out-of-range", ["options", "step"]]);
    expect(fault({ step: 1e-7 })).toEqual(["out-of-range", ["options", "step"]]);
    expect(fault({ until: -1 })).toEqual(["out-of-range", ["options", "until"]]);
    expect(fault({ until: undefined })).toEqual(["invalid-shape", ["options", "until"]]);
    expect(fault({ steps: 1 })).toEqual(["unknown-option", ["options", "steps"]]);
    expect(fault({}, null)).toEqual(["invalid-shape", ["purchaseModel"]]);
    expect(fault({}, { model: "sbg" })).toEqual(["inconsistent", ["purchaseModel", "model"]]);
    expect(fault({}, model, [])).toEqual(["inconsistent", ["customers"]]);
    expect(fault({}, model, { T: [1], count: [0] })).toEqual(["inconsistent", ["customers"]]);
    expect(fault({}, model, { T: [-1] })).toEqual(["out-of-range", ["customers", 0, "T"]]);
    expect(fault({}, model, {})).toEqual(["invalid-shape", ["customers", "T"]]);
    expect(fault({}, model, [{ T: 3 }, {}])).toEqual(["invalid-shape", ["customers", 1, "T"]]);
    expect(faultOf(() => any(model, customers))).toEqual(["invalid-shape", ["options"]]);
  });
});
