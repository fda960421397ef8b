import {
  mergeTallies,
  type ResponseCounts,
  type ResponseDefinition,
  responseRate,
} from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const DEFINITIONS = [
  "rr1",
  "rr2",
  "rr3",
  "rr4",
  "rr5",
  "rr6",
  "coop1",
  "ref1",
  "con1",
] as const satisfies readonly ResponseDefinition[];

const takesEligibility = (definition: ResponseDefinition) => ["rr3", "rr4"].includes(definition);

const rate = (counts: ResponseCounts, definition: ResponseDefinition, eligibility: number) =>
  responseRate(counts, {
    definition,
    ...(takesEligibility(definition) ? { eligibility } : {}),
  });

const cases = {
  complete: 450,
  partial: 50,
  refusal: 300,
  nonContact: 400,
  other: 60,
  unknownHousehold: 1500,
  unknownOther: 700,
};

/** R's answers by AAPOR's formulas: the reference values of method "response.aapor". */
const GOLDEN: [string, ResponseCounts, number, number[]][] = [
  ["complete alone", { complete: 1000 }, 1, [1, 1, 1, 1, 1, 1, 1, 0, 1]],
  [
    "nobody complete",
    {
      complete: 0,
      refusal: 10,
      nonContact: 5,
      other: 2,
      unknownHousehold: 40,
      unknownOther: 3,
    },
    0.3,
    [0, 0, 0, 0, 0, 0, 0, 0.166666666666667, 0.2],
  ],
  [
    "all of them",
    cases,
    0.62,
    [
      0.130057803468208, 0.144508670520231, 0.171493902439024, 0.190548780487805, 0.357142857142857,
      0.396825396825397, 0.523255813953488, 0.0867052023121387, 0.248554913294798,
    ],
  ],
];

describe.each(GOLDEN)("responseRate of %s", (_what, counts, eligibility, expected) => {
  it.each(DEFINITIONS.map((definition, i) => [definition, expected[i] as number] as const))(
    "%s is %d",
    (definition, fraction) => {
      expect(rate(counts, definition, eligibility).value).toBeCloseTo(100 * fraction, 10);
    },
  );
});

describe("responseRate", () => {
  it("is the minimum rate, a share with Wilson's interval", () => {
    expect(responseRate(cases)).toMatchObject({
      metric: "response-rate",
      definition: "rr1",
      options: { level: 0.95, interval: "wilson" },
      unit: "percent",
      better: "higher",
      n: 3460,
      interval: { level: 0.95, method: "wilson" },
      basis: { kind: "share", count: 450, of: 3460 },
      tally: cases,
      excluded: {},
      warnings: [],
    });
  });

  it.each(DEFINITIONS)("%s says which direction is good", (definition) => {
    const expected = definition === "ref1" ? "lower" : "higher";
    expect(rate(cases, definition, 1).better).toBe(expected);
  });

  it.each<[ResponseDefinition, Record<string, number>, number]>([
    ["rr2", {}, 3460],
    ["rr5", { unknown: 2200 }, 1260],
    ["rr6", { unknown: 2200 }, 1260],
    ["coop1", { nonContact: 400, unknown: 2200 }, 860],
    ["ref1", {}, 3460],
    ["con1", {}, 3460],
  ])("%s leaves out %j", (definition, excluded, n) => {
    expect(responseRate(cases, { definition })).toMatchObject({ excluded, n });
  });

  it("makes no sample of an estimate: rr3 and rr4 have no interval, and no warning for it", () => {
    const result = responseRate(cases, { definition: "rr3", eligibility: 0.623 });
    const denominator = 1260 + 0.623 * 2200;
    expect(result).toMatchObject({
      options: { eligibility: 0.623, level: 0.95, interval: "wilson" },
      n: denominator,
      interval: null,
      basis: { kind: "ratio", numerator: 450, denominator },
      warnings: [],
    });
    expect(
      warningsOf(responseRate({ complete: 9 }, { definition: "rr4", eligibility: 1 })),
    ).toEqual(["small-sample"]);
    expect(
      warningsOf(responseRate({ complete: 90.5 }, { definition: "rr4", eligibility: 1 })),
    ).toEqual(["fractional-counts"]);
  });

  it("lies between rr1 and rr5 for every estimate, and is they at its ends", () => {
    const at = (eligibility: number) => rate(cases, "rr3", eligibility).value ?? Number.NaN;
    const [least, most] = [responseRate(cases).value, rate(cases, "rr5", 0).value];
    expect([at(1), at(0)]).toEqual([least, most]);
    expect(at(0.5)).toBeGreaterThan(at(1));
    expect(at(0.5)).toBeLessThan(at(0));
  });

  it("fills its tally, so that any two add up", () => {
    const tally = mergeTallies(responseRate({ complete: 5 }).tally, responseRate(cases).tally);
    expect(tally).toEqual({ ...cases, complete: 455 });
    expect(responseRate({ complete: 5 }).tally).toEqual({
      complete: 5,
      partial: 0,
      refusal: 0,
      nonContact: 0,
      other: 0,
      unknownHousehold: 0,
      unknownOther: 0,
    });
  });

  it.each(DEFINITIONS)("%s is undefined without a case", (definition) => {
    const result = rate({ complete: 0 }, definition, 0.5);
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(warningsOf(result)).toEqual(["zero-denominator"]);
  });

  it("is undefined where the estimate leaves nobody eligible", () => {
    const result = rate({ complete: 0, unknownOther: 80 }, "rr3", 0);
    expect(result.value).toBeNull();
    expect(warningsOf(result)).toEqual(["zero-denominator"]);
    expect(rate({ complete: 0, unknownOther: 80 }, "rr1", 0).value).toBe(0);
  });

  it("takes level and method", () => {
    const options = { level: 0.9, interval: "clopper-pearson" } as const;
    expect(responseRate(cases, options).interval).toMatchObject({
      level: 0.9,
      method: "clopper-pearson",
    });
    expect(responseRate(cases, { interval: "none" }).interval).toBeNull();
  });
});

describe("responseRate refuses", () => {
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no complete", { partial: 5 }, {}, "invalid-shape", ["complete"]],
    ["a misspelt count", { complete: 5, refusals: 1 }, {}, "invalid-shape", ["refusals"]],
    ["less than none", { complete: -1 }, {}, "out-of-range", ["complete"]],
    ["text", { complete: 5, other: "1" }, {}, "not-a-number", ["other"]],
    ["a NaN", { complete: Number.NaN }, {}, "not-a-number", ["complete"]],
    ["rr3 alone", cases, { definition: "rr3" }, "inconsistent", ["options", "eligibility"]],
    ["rr4 alone", cases, { definition: "rr4" }, "inconsistent", ["options", "eligibility"]],
    [
      "an estimate for rr1",
      cases,
      { eligibility: 0.5 },
      "inconsistent",
      ["options", "eligibility"],
    ],
    [
      "an estimate for coop1",
      cases,
      { definition: "coop1", eligibility: 1 },
      "inconsistent",
      ["options", "eligibility"],
    ],
    [
      "an estimate in percent",
      cases,
      { definition: "rr3", eligibility: 62 },
      "out-of-range",
      ["options", "eligibility"],
    ],
    [
      "an estimate that is null",
      cases,
      { definition: "rr3", eligibility: null },
      "invalid-shape",
      ["options", "eligibility"],
    ],
    ["another rate", cases, { definition: "RR1" }, "unknown-definition", ["options", "definition"]],
    ["another option", cases, { e: 0.5 }, "unknown-option", ["options", "e"]],
  ])("%s", (_what, counts, options, code, path) => {
    const call = responseRate as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(counts, options))).toEqual([code, path]);
  });
});
