import { bgNbd, type FittedModel, gammaGamma, predictionInterval } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { errorOf, faultOf, warningsOf } from "../../core/faultOf.ts";
import { handFittedModel } from "./handFittedModel.ts";

const model = handFittedModel();
const Z = 1.959963984540054;

describe("predictionInterval", () => {
  it("has the standard error of a parameter for the parameter itself", () => {
    const { estimate, lower, upper, standardError } = predictionInterval(
      model,
      ({ params }) => params.mean,
    );
    expect(estimate).toBe(2);
    expect(standardError).toBeCloseTo(0.2, 8);
    expect(lower).toBeCloseTo(2 * Math.exp(-Z * 0.1), 7);
    expect(upper).toBeCloseTo(2 * Math.exp(Z * 0.1), 7);
  });

  it("takes the covariance of parameters into account", () => {
    // Relative variances: 0.01 of the mean, 0.04 of the size, covariance 0.006.
    const ratio = predictionInterval(model, ({ params }) => params.mean / params.size);
    expect(ratio.standardError).toBeCloseTo(0.4 * Math.sqrt(0.01 + 0.04 - 2 * 0.006), 8);
    const product = predictionInterval(model, ({ params }) => params.mean * params.size);
    expect(product.standardError).toBeCloseTo(10 * Math.sqrt(0.01 + 0.04 + 2 * 0.006), 7);
  });

  it("takes models as independent", () => {
    const models = [model, handFittedModel({ params: { mean: 4, size: 5 } })] as const;
    const { estimate, standardError } = predictionInterval(
      models,
      (one, other) => one.params.mean * other.params.size * other.params.mean,
    );
    expect(estimate).toBe(40);
    // 0.2 / 4 and 1 / 5 are the relative errors of the second one, 0.06 / 20 their covariance.
    const variance = 0.01 + (0.0025 + 0.04 + 2 * 0.003);
    expect(standardError).toBeCloseTo(40 * Math.sqrt(variance), 6);
  });

  it("is symmetric on its scale", () => {
    const share = (fitted: typeof model) => fitted.params.mean / (1 + fitted.params.mean);
    const logit = predictionInterval(model, share, { scale: "logit", level: 0.9 });
    // The logit of the share is the logarithm of the mean, whose standard error is 0.1.
    const odds = (side: number) => 2 * Math.exp(side * 1.6448536269514722 * 0.1);
    expect(logit.lower).toBeCloseTo(odds(-1) / (1 + odds(-1)), 8);
    expect(logit.upper).toBeCloseTo(odds(1) / (1 + odds(1)), 8);
    expect(logit).toMatchObject({ level: 0.9, method: "delta", scale: "logit", warnings: [] });
    const identity = predictionInterval(model, ({ params }) => params.mean - 3, {
      scale: "identity",
    });
    expect(identity.estimate).toBe(-1);
    expect(identity.lower).toBeCloseTo(-1 - Z * 0.2, 8);
    expect(identity.upper).toBeCloseTo(-1 + Z * 0.2, 8);
  });

  it("has both limits at a prediction that no parameter moves", () => {
    const customer = { frequency: 0, recency: 0, T: 30 };
    const customers = { frequency: [0, 1, 2, 5], recency: [0, 3, 20, 25], T: [30, 30, 30, 30] };
    const fitted = bgNbd.fit({ ...customers, count: [50, 20, 10, 5] });
    const alive = predictionInterval(fitted, (m) => bgNbd.probabilityAlive(m, customer), {
      scale: "logit",
    });
    expect([alive.lower, alive.estimate, alive.upper, alive.standardError]).toEqual([1, 1, 1, 0]);
    expect(alive.warnings).toEqual([
      {
        code: "unmoved",
        message:
          "No parameter of bg-nbd moves the prediction: does predict use the model that it is given?",
      },
    ]);
    const none = predictionInterval(fitted, (m) => bgNbd.expectedPurchases(m, customer, 0));
    expect([none.lower, none.estimate, none.upper, none.standardError]).toEqual([0, 0, 0, 0]);
  });

  it("asks about each model that predict forgot", () => {
    const other = { ...model, model: "forgotten" };
    const half = predictionInterval(
      [model, other],
      (one, _) => one.params.mean * other.params.size,
    );
    expect(half.standardError).toBeGreaterThan(0);
    expect(warningsOf(half)).toEqual(["unmoved"]);
    expect(half.warnings[0]?.message).toContain("No parameter of forgotten moves");
    const both = predictionInterval([model, other], () => 3);
    expect(warningsOf(both)).toEqual(["unmoved", "unmoved"]);
    expect(both).toMatchObject({ lower: 3, upper: 3, standardError: 0 });
  });

  it("survives the JSON of a model", () => {
    const stored: typeof model = JSON.parse(JSON.stringify(model));
    const rate = ({ params }: typeof model) => params.size;
    expect(predictionInterval(stored, rate)).toEqual(predictionInterval(model, rate));
  });

  it("has no limits of a model that was not fitted", () => {
    const known = gammaGamma.fromParams({ p: 6, q: 4, v: 15 });
    const result = predictionInterval([model, known], (one, other) => {
      return one.params.mean * other.params.v;
    });
    expect(result).toMatchObject({ estimate: 30, lower: null, upper: null, standardError: null });
    expect(warningsOf(result)).toEqual(["no-covariance"]);
    const bare = {
      model: "bg-nbd",
      params: { r: 1, alpha: 8, a: 1, b: 2 },
      unit: "weeks",
    } as const;
    const few = predictionInterval(bare, (m) => bgNbd.expectedPurchasesNewCustomer(m, 9));
    expect(few).toMatchObject({ lower: null, upper: null, standardError: null });
    expect(few.estimate).toBe(bgNbd.expectedPurchasesNewCustomer(bare, 9));
    expect(warningsOf(few)).toEqual(["no-covariance"]);
  });

  it("has no limits where the prediction is undefined, there or nearby", () => {
    const never = predictionInterval(model, () => null);
    expect(never).toMatchObject({ estimate: null, lower: null, upper: null, standardError: null });
    expect(warningsOf(never)).toEqual(["undefined-nearby"]);
    for (const side of [1, -1]) {
      const edge = predictionInterval(model, ({ params }) =>
        side * (params.mean - 2) > 0 ? null : params.mean,
      );
      expect(edge).toMatchObject({ estimate: 2, lower: null, upper: null, standardError: null });
      expect(warningsOf(edge)).toEqual(["undefined-nearby"]);
    }
  });

  it("has no upper limit beyond all doubles", () => {
    const steep = predictionInterval(model, ({ params }) => (params.mean / 2) ** 5000);
    expect(steep).toMatchObject({ estimate: 1, lower: 0, upper: null, warnings: [] });
  });

  it("leaves the model alone", () => {
    const before = JSON.stringify(model);
    predictionInterval(model, ({ params }) => params.mean);
    expect(JSON.stringify(model)).toBe(before);
  });

  it("refuses predictions off the scale", () => {
    const at = (value: unknown, scale?: "log" | "logit" | "identity") =>
      faultOf(() => predictionInterval(model, () => value as number, { scale }));
    expect(at(-1)).toEqual(["out-of-range", ["predict", "returned"]]);
    expect(at(1.1, "logit")).toEqual(["out-of-range", ["predict", "returned"]]);
    expect(at(-1e61, "identity")).toEqual(["out-of-range", ["predict", "returned"]]);
    expect(at(Number.NaN)).toEqual(["not-a-number", ["predict", "returned"]]);
    expect(at(Number.POSITIVE_INFINITY)).toEqual(["not-finite", ["predict", "returned"]]);
    expect(at(undefined)).toEqual(["invalid-shape", ["predict", "returned"]]);
    expect(errorOf(() => predictionInterval(model, () => undefined as never)).message).toBe(
      "predictionInterval: predict.returned is missing, expected a number of at least 0",
    );
    expect(at(new Float64Array(1))).toEqual(["not-a-number", ["predict", "returned"]]);
  });

  it("refuses what is no function, no model or no option", () => {
    const any = predictionInterval as (...input: unknown[]) => unknown;
    expect(faultOf(() => any(model, null))).toEqual(["invalid-shape", ["predict"]]);
    expect(faultOf(() => any(null, () => 1))).toEqual(["invalid-shape", ["model"]]);
    const bare: FittedModel<string, string, string> = model;
    const options = (given: unknown) => faultOf(() => any(bare, () => 1, given));
    expect(options({ levels: 0.9 })).toEqual(["unknown-option", ["options", "levels"]]);
    expect(options({ level: 1 })).toEqual(["out-of-range", ["options", "level"]]);
    expect(options({ scale: "probit" })).toEqual(["unknown-option", ["options", "scale"]]);
    expect(options(null)).toEqual(["invalid-shape", ["options"]]);
  });
});
