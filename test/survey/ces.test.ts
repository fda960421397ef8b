import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CesDefinition, type CesOptions, ces, distribution } from "../../src/index.ts";
import { errorOf, faultOf, warningsOf } from "../core/faultOf.ts";

const of = (...counts: number[]) => ({
  labels: { kind: "distribution", version: 1, min: 1, max: counts.length } as const,
  counts,
  missing: 0,
});

const cys = of(80, 210, 140, 110, 160, 180, 120);

describe("ces", () => {
  it.each([
    ["CYS, percent agree", cys, {}, 46],
    ["CYS, mean", cys, { definition: "mean" }, 4.08],
    ["CYS, index", cys, { definition: "net" }, -13],
    ["Delighted", of(5, 0, 5, 10, 0), {}, 50],
    ["Simplesat", { easy: 8, responses: 10 }, {}, 80],
    ["6, 5, 6, 7", [6, 5, 6, 7], { definition: "mean" }, 6],
    ["BT, net easy", of(3, 3, 1, 1, 1, 1, 0), { asks: "effort", definition: "net-easy" }, 50],
    ["CEB, mean effort", [1, 2, 5, 2], { asks: "effort" }, 2.5],
  ] as const)("is that of %s", (_, input, options, value) => {
    expect(ces(input, options as CesOptions).value).toBeCloseTo(value, 12);
  });

  it.each([
    [{}, "percent-agree", "percent", "higher", "wilson"],
    [{ asks: "ease", definition: "mean" }, "mean", "score", "higher", "t"],
    [{ definition: "net" }, "net", "points", "higher", "score"],
    [{ asks: "effort" }, "mean", "score", "lower", "t"],
    [{ asks: "effort", definition: "net-easy" }, "net-easy", "points", "higher", "score"],
  ] as const)("%j is %s in %s, %s being better", (options, definition, unit, better, interval) => {
    const result = ces([1, 2, 5], options);
    expect(result).toMatchObject({ metric: "ces", definition, unit, better });
    expect(result.options).toEqual({
      asks: (options as CesOptions).asks ?? "ease",
      level: 0.95,
      interval,
      scale: { min: 1, max: (options as CesOptions).asks === "effort" ? 5 : 7 },
    });
  });

  it("returns the whole envelope", () => {
    expect(ces([7, 6, 5, 4, 1, undefined])).toEqual({
      metric: "ces",
      definition: "percent-agree",
      options: { asks: "ease", level: 0.95, interval: "wilson", scale: { min: 1, max: 7 } },
      value: 60,
      unit: "percent",
      better: "higher",
      n: 5,
      interval: {
        lower: expect.any(Number),
        upper: expect.any(Number),
        level: 0.95,
        method: "wilson",
      },
      basis: { kind: "share", count: 3, of: 5 },
      tally: { ...of(1, 0, 0, 1, 1, 1, 1), missing: 1 },
      excluded: { missing: 1 },
      warnings: [{ code: "small-sample", message: expect.any(String) }],
    });
  });

  it("counts 4 and 5 of 7 as neutral in the net, and only there", () => {
    const net = (x: number, options: CesOptions = {}) =>
      ces([x], { definition: "net", ...options }).value;
    expect([1, 2, 3, 4, 5, 6, 7].map((x) => net(x))).toEqual([-100, -100, -100, 0, 0, 100, 100]);
    const five = { scale: { min: 1, max: 5 } };
    expect([1, 2, 3, 4, 5].map((x) => net(x, five))).toEqual([-100, -100, 0, 100, 100]);
    const eight = { scale: { min: 0, max: 7 } };
    expect([0, 3, 4, 5].map((x) => net(x, eight))).toEqual([-100, -100, 100, 100]);
    const six = { scale: { min: 2, max: 7 } };
    expect([4, 5].map((x) => net(x, six))).toEqual([-100, 100]);
    expect([4, 5].map((x) => ces([x]).value)).toEqual([0, 100]);
  });

  it("mirrors effort", () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(ratings, (list) => {
        const scale = { min: 1, max: 5 };
        const effort = ces(list, { asks: "effort", definition: "net-easy" });
        const ease = ces(
          list.map((x) => 6 - x),
          { scale, definition: "net" },
        );
        expect(effort.value).toBe(ease.value);
        expect(effort.interval).toEqual(ease.interval);
      }),
    );
  });

  it("never guesses the question from the scale", () => {
    expect(ces(of(1, 0, 0, 0, 1)).options).toMatchObject({ asks: "ease" });
    expect(ces(of(3, 0, 0, 0, 1)).value).toBe(25);
    expect(ces(of(3, 0, 0, 0, 1), { asks: "effort", definition: "net-easy" }).value).toBe(50);
  });

  it("merges weights with the rest", () => {
    const options = { weights: [3, 1], definition: "net" } as const;
    expect(ces([7, 1], options).value).toBe(50);
    expect(ces([7, 1], { weights: [3, 1] }).value).toBe(75);
    expect(ces([5, 1], { asks: "effort", weights: [3, 1] }).value).toBe(4);
    const tally = distribution([7, 1], { scale: { min: 1, max: 7 }, weights: [3, 1] });
    expect(ces(tally, { definition: "net" })).toEqual(ces([7, 1], options));
  });
});

describe("ces of counts", () => {
  it.each([
    [{ easy: 8, responses: 10 }, {}, 80],
    [{ easy: 8, difficult: 1, responses: 10 }, { definition: "net" }, 70],
    [{ easy: 1, difficult: 8, responses: 10 }, { asks: "effort", definition: "net-easy" }, -70],
  ] as const)("%j by %j is %s", (input, options, value) => {
    const result = ces(input, options);
    expect(result).toMatchObject({ value, n: 10, tally: input, excluded: {} });
    expect(result.options).not.toHaveProperty("scale");
  });

  it.each([
    [
      "a mean",
      { easy: 8, responses: 10 },
      { definition: "mean" },
      "inconsistent",
      ["options", "definition"],
    ],
    [
      "the mean of effort",
      { easy: 8, responses: 10 },
      { asks: "effort" },
      "inconsistent",
      ["options", "definition"],
    ],
    [
      "a net without difficult ones",
      { easy: 8, responses: 10 },
      { definition: "net" },
      "inconsistent",
      ["difficult"],
    ],
    ["more easy ones than answers", { easy: 11, responses: 10 }, {}, "inconsistent", ["easy"]],
    [
      "more than all together",
      { easy: 6, difficult: 5, responses: 10 },
      {},
      "inconsistent",
      ["easy"],
    ],
    ["counts of csat", { satisfied: 8, responses: 10 }, {}, "invalid-shape", ["satisfied"]],
    ["no answers", { easy: 8 }, {}, "invalid-shape", ["responses"]],
    [
      "a negative count",
      { easy: 8, difficult: -1, responses: 10 },
      {},
      "out-of-range",
      ["difficult"],
    ],
    ["null", null, {}, "invalid-shape", []],
  ])("refuses %s", (_, input, options, code, path) => {
    const error = errorOf(() => ces(input as never, options as CesOptions));
    expect([error.code, error.path]).toEqual([code, path]);
    expect(error.message).toMatch(/^ces: /);
  });
});

describe("the options of ces", () => {
  const wrong: [string, object, string, string][] = [
    ["an unknown question", { asks: "difficulty" }, "unknown-option", "asks"],
    ["a question that is null", { asks: null }, "unknown-option", "asks"],
    ["net of effort", { asks: "effort", definition: "net" }, "unknown-definition", "definition"],
    [
      "percent agree of effort",
      { asks: "effort", definition: "percent-agree" },
      "unknown-definition",
      "definition",
    ],
    ["net easy of ease", { definition: "net-easy" }, "unknown-definition", "definition"],
    ["a box", { satisfiedFrom: 5 }, "unknown-option", "satisfiedFrom"],
    ["the interval of a mean for a share", { interval: "t" }, "unknown-option", "interval"],
    ["that of a net", { interval: "score" }, "unknown-option", "interval"],
    [
      "that of a share for a net",
      { definition: "net", interval: "wilson" },
      "unknown-option",
      "interval",
    ],
    [
      "that of a share for a mean",
      { definition: "mean", interval: "wilson" },
      "unknown-option",
      "interval",
    ],
  ];
  it.each(wrong)("are not %s", (_, options, code, option) => {
    expect(faultOf(() => ces([5], options as CesOptions))).toEqual([code, ["options", option]]);
  });

  it("refuse a scale that is none, or not that of a distribution", () => {
    expect(faultOf(() => ces([5], { scale: { min: 1, max: 0 } }))).toEqual([
      "out-of-range",
      ["options", "scale", "max"],
    ]);
    expect(faultOf(() => ces(cys, { scale: { min: 1, max: 5 } }))).toEqual([
      "inconsistent",
      ["labels", "max"],
    ]);
    expect(ces(cys, { scale: { min: 1, max: 7 } }).value).toBe(46);
  });

  it("refuse ratings off the scale of the question", () => {
    expect(faultOf(() => ces([7, 8]))).toEqual(["out-of-range", ["answers", 1]]);
    expect(faultOf(() => ces([5, 6], { asks: "effort" }))).toEqual([
      "out-of-range",
      ["answers", 1],
    ]);
    expect(ces([5, 6], { asks: "effort", scale: { min: 1, max: 7 } }).value).toBe(5.5);
  });

  it("are all named where one is misspelt", () => {
    expect(errorOf(() => ces([5], { x: 1 } as never)).message).toMatch(
      /expected no option but asks, scale, definition, level, weights, interval$/,
    );
  });

  it("warn by definition, and not otherwise", () => {
    const many = new Uint8Array(40).fill(6);
    const warnings = (definition: CesDefinition) => warningsOf(ces(many, { definition }));
    expect(warnings("percent-agree")).toEqual([]);
    expect(warnings("net")).toEqual([]);
    expect(warnings("mean")).toEqual(["zero-variance"]);
    expect(warningsOf(ces({ easy: 0.5, responses: 40 }))).toEqual(["fractional-counts"]);
  });
});
