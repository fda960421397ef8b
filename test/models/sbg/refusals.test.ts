import { sbg } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { errorOf } from "../../core/faultOf.ts";

const params = { alpha: 0.7, beta: 2.4 };
const model = sbg.fromParams(params, { unit: "months" });
const bare = sbg.fromParams(params);

/** Calls that only plain JavaScript makes. */
const untyped = (value: unknown) => value as never;

describe("sbg refuses", () => {
  it.each([
    ["half a period", [{ duration: 1.5, ended: true }], "not-integer", [0, "duration"]],
    ["a negative one", [{ duration: -1, ended: false }], "out-of-range", [0, "duration"]],
    ["a text", [{ duration: "3", ended: false }], "not-a-number", [0, "duration"]],
    ["NaN", [{ duration: Number.NaN, ended: false }], "not-a-number", [0, "duration"]],
    [
      "an end before the first period",
      [{ duration: 0, ended: true }],
      "inconsistent",
      [0, "duration"],
    ],
    ["no end", [{ duration: 3 }], "invalid-shape", [0, "ended"]],
    ["an end of yes", [{ duration: 3, ended: "yes" }], "invalid-shape", [0, "ended"]],
    ["no duration", [{ ended: true }], "invalid-shape", [0, "duration"]],
    ["no column", { duration: [3] }, "invalid-shape", ["ended"]],
    ["a negative count", [{ duration: 3, ended: true, count: -2 }], "out-of-range", [0, "count"]],
    ["nobody", [], "inconsistent", []],
    ["nobody by counts", [{ duration: 3, ended: true, count: 0 }], "inconsistent", []],
    ["nobody who could have left", [{ duration: 0, ended: false }], "inconsistent", []],
    ["null", null, "invalid-shape", []],
    ["a hole", [undefined], "invalid-shape", [0]],
  ] as const)("to fit to %s", (_, customers, code, path) => {
    const fault = { code, path: ["customers", ...path] };
    expect(errorOf(() => sbg.fit(untyped(customers)))).toMatchObject(fault);
    expect(errorOf(() => sbg.logLikelihood(bare, untyped(customers)))).toMatchObject(fault);
  });

  it("says what is wrong with an end at 0", () => {
    const { message } = errorOf(() => sbg.probabilityAlive(model, { duration: 0, ended: true }));
    expect(message).toBe(
      "sbg: customer.duration is 0, expected at least 1, since it has ended: the first period is 1",
    );
  });

  it.each([
    ["half a period", () => sbg.survival(model, 0.5), "not-integer", ["t"]],
    ["half a period of some", () => sbg.survival(model, [1, 0.5]), "not-integer", ["t", 1]],
    ["a hole among times", () => sbg.survival(model, new Array(3)), "invalid-shape", ["t", 0]],
    [
      "a list of no length",
      () => sbg.survival(model, untyped({ length: "2" })),
      "not-a-number",
      ["t", "length"],
    ],
    ["no time", () => sbg.survival(model, untyped(null)), "invalid-shape", ["t"]],
    ["weeks of months", () => sbg.survival(model, { weeks: 3 }), "not-integer", ["t"]],
    ["months of periods", () => sbg.survival(bare, { months: 3 }), "inconsistent", ["t"]],
    ["a renewal before the first", () => sbg.retention(model, 0), "out-of-range", ["t"]],
    ["such a one of some", () => sbg.retention(model, [1, 0]), "out-of-range", ["t", 1]],
    [
      "half a step",
      () => sbg.probabilityAlive(model, { duration: 1 }, { at: 0.5 }),
      "not-integer",
      ["options", "at"],
    ],
    [
      "half a duration",
      () => sbg.probabilityAlive(model, { duration: 0.5 }),
      "not-integer",
      ["customer", "duration"],
    ],
    [
      "an end of null",
      () => sbg.probabilityAlive(model, untyped({ duration: 1, ended: 2 })),
      "invalid-shape",
      ["customer", "ended"],
    ],
    [
      "no discount",
      () => sbg.residualTransactions(model, { duration: 1 }, untyped({})),
      "invalid-shape",
      ["options", "discountRate"],
    ],
    [
      "a discount of 0",
      () => sbg.expectedLifetime(model, { discountRate: 0 }),
      "out-of-range",
      ["options", "discountRate"],
    ],
    [
      "a discount of null",
      () => sbg.expectedLifetime(model, untyped(null)),
      "invalid-shape",
      ["options"],
    ],
    [
      "another model",
      () => sbg.survival(untyped({ ...model, model: "bg-bb" }), 1),
      "inconsistent",
      ["model", "model"],
    ],
    ["no model", () => sbg.retention(untyped(undefined), 1), "invalid-shape", ["model"]],
    [
      "a unit that is none",
      () => sbg.survival(untyped({ ...model, unit: "moons" }), 1),
      "unknown-option",
      ["model", "unit"],
    ],
    [
      "a parameter of 0",
      () => sbg.fromParams({ alpha: 0, beta: 1 }),
      "out-of-range",
      ["params", "alpha"],
    ],
    ["parameters of null", () => sbg.fromParams(untyped(null)), "invalid-shape", ["params"]],
    [
      "a prior of gamma",
      () => sbg.fit([{ duration: 1, ended: true }], untyped({ priors: { gamma: {} } })),
      "unknown-option",
      ["options", "priors", "gamma"],
    ],
  ] as const)("%s", (_, run, code, path) => {
    expect(errorOf(run)).toMatchObject({ code, path });
  });
});
