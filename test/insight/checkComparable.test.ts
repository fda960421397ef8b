import { ces, csat, enps, type MetricResult, nps } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { checkComparable } from "../../src/insight/checkComparable.ts";
import { refusal } from "../stats/golden.ts";

const check = (result: MetricResult, first: MetricResult) =>
  checkComparable("test", ["b"], result, first);

const withOptions = (options: object) => ({ ...nps([10]), options }) as MetricResult;

describe("checkComparable", () => {
  it("lets pass what differs in level and interval only", () => {
    const strict = nps([10, 3], { level: 0.99, interval: "wald" });
    expect(check(strict, nps([10]))).toMatchObject({ metric: "nps" });
  });

  it("lets pass counts by hand, which know of no scale", () => {
    const byHand = csat({ satisfied: 3, responses: 4 });
    const asked = csat([5, 4, 1], { scale: { min: 1, max: 7 } });
    expect(check(byHand, asked)).toMatchObject({ metric: "csat" });
    expect(check(asked, byHand)).toMatchObject({ metric: "csat" });
  });

  it("remembers every option that one of them named", () => {
    const byHand = csat({ satisfied: 3, responses: 4 });
    const wide = csat([5], { scale: { min: 1, max: 7 } });
    const known = checkComparable("test", ["b"], csat([5]), byHand);
    expect(known.options["scale"]).toEqual({ min: 1, max: 5 });
    const refused = refusal(() => checkComparable("test", ["c"], wide, known));
    expect(refused).toBe("test: inconsistent at c.options.scale");
    expect(checkComparable("test", ["a"], wide, null)).toBe(wide);
  });

  it("lets pass another time of observation", () => {
    expect(check(withOptions({ asOf: 1 }), withOptions({ asOf: 2 }))).toMatchObject({
      metric: "nps",
    });
  });

  it("knows an option from what every object has", () => {
    const odd = withOptions({ constructor: 1 });
    expect(check(odd, nps([10]))).toMatchObject({ metric: "nps" });
  });

  it("stays an error of ours where options are no JSON", () => {
    const cycle: Record<string, unknown> = {};
    cycle["cycle"] = cycle;
    const refused = (a: unknown) => refusal(() => check(withOptions({ a }), withOptions({ a: 1 })));
    expect(refused(cycle)).toBe("test: inconsistent at b.options.a");
    expect(refused(1n)).toBe("test: inconsistent at b.options.a");
  });

  it("does not mind the order of names", () => {
    const one = csat([5]);
    const { min, max } = { min: 1, max: 5 };
    expect(check({ ...one, options: { ...one.options, scale: { max, min } } }, one)).toMatchObject({
      metric: "csat",
    });
  });

  it.each<[string, MetricResult, MetricResult, string]>([
    ["metrics", enps([10]), nps([10]), "test: inconsistent at b.metric"],
    [
      "definitions",
      csat([5], { definition: "net" }),
      csat([5]),
      "test: inconsistent at b.definition",
    ],
    ["units", { ...nps([10]), unit: "percent" }, nps([10]), "test: inconsistent at b.unit"],
    [
      "scales",
      csat([5], { scale: { min: 1, max: 7 } }),
      csat([5]),
      "test: inconsistent at b.options.scale",
    ],
    [
      "questions",
      ces([1, 2], { asks: "effort", definition: "mean", scale: { min: 1, max: 7 } }),
      ces([1, 2], { asks: "ease", definition: "mean" }),
      "test: inconsistent at b.options.asks",
    ],
  ])("refuses two %s", (_, result, first, expected) => {
    expect(refusal(() => check(result, first))).toBe(expected);
  });
});
