import { compareDefinitions, metrics } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

const july = { start: 1000, lost: 50, gained: 500, gainedAndLost: 12 };

describe("compareDefinitions", () => {
  it("shows one input under every definition", () => {
    const compared = compareDefinitions("churn-rate", july);
    const shown = compared.map(({ definition, result }) => [definition, result.value]);
    expect(shown).toEqual([
      ["start-existing", 5],
      ["start-all", 6.2],
      ["including-new", expect.closeTo(4.1333, 4)],
      ["average-base", expect.closeTo(5.0861, 4)],
      ["net-change", -43.8],
      ["lost-per-gained", 12.4],
    ]);
  });

  it("carries the formula, and the result that the metric makes", () => {
    const [first] = compareDefinitions("churn", july, { level: 0.9 });
    expect(first).toEqual({
      definition: "start-existing",
      formula: "100 * lost / start",
      result: metrics["churn-rate"].calculate(july, { level: 0.9 }),
    });
  });

  it("leaves out what the input does not allow", () => {
    const definitions = (metric: string, input: unknown, options?: object) =>
      compareDefinitions(metric, input, options).map(({ definition }) => definition);
    expect(definitions("churn-rate", { start: 9, lost: 1 })).toEqual([
      "start-existing",
      "start-all",
    ]);
    expect(definitions("csat", { satisfied: 8, responses: 10 })).toEqual(["top-box"]);
    expect(definitions("ces", [1, 5, 3], { asks: "effort" })).toEqual(["mean", "net-easy"]);
    expect(definitions("clv", { profit: 1, retention: 50, discount: 1 })).toEqual([
      "discounted",
      "discounted-immediate",
    ]);
  });

  it("shows definitions that are undefined, too", () => {
    const [existing] = compareDefinitions("churn-rate", { start: 0, lost: 0 });
    expect(existing?.result.value).toBeNull();
  });
});

describe("compareDefinitions refuses", () => {
  it("what is no metric, and names those that are", () => {
    expect(faultOf(() => compareDefinitions("churns", july))).toEqual([
      "unknown-option",
      ["metric"],
    ]);
    expect(() => compareDefinitions("churns", july)).toThrow(Object.keys(metrics).join(", "));
  });

  it("a definition, since it shows all of them", () => {
    const options = { definition: "start-all" };
    expect(faultOf(() => compareDefinitions("churn", july, options))).toEqual([
      "unknown-option",
      ["options", "definition"],
    ]);
    expect(compareDefinitions("churn", july, { definition: undefined })).toHaveLength(6);
  });

  it("options that are none", () => {
    for (const options of [null, [], 5, "level"]) {
      expect(faultOf(() => compareDefinitions("churn", july, options as never))).toEqual([
        "invalid-shape",
        ["options"],
      ]);
    }
  });

  it("an input that no definition takes, as the default one does", () => {
    expect(faultOf(() => compareDefinitions("nps", [11]))).toEqual([
      "out-of-range",
      ["answers", 0],
    ]);
    expect(faultOf(() => compareDefinitions("churn", { start: 5, lost: 6 }))).toEqual([
      "inconsistent",
      ["lost"],
    ]);
  });

  it("lets through what is no refusal of ours", () => {
    const broken = {
      get promoters(): never {
        throw new TypeError("not ours");
      },
    };
    expect(() => compareDefinitions("nps", broken as never)).toThrow(TypeError);
  });
});
