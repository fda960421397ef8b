import { mergeTallies, type VisitorAnswer, type VisitorTally, visitorIntent } from "cx-metrics";
import { wilson } from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const labels = { kind: "visitor-intent", version: 1 } as const;

const answers: VisitorAnswer[] = [
  { intent: "learn", completed: true },
  { intent: "buy", completed: false },
  { intent: "learn", completed: true },
  { intent: null, completed: true },
  { intent: "learn", completed: null },
  { intent: "buy", completed: true },
  { intent: "look" },
  { intent: "look", completed: undefined },
];

const intents = {
  learn: { visitors: 3, completed: 2, notCompleted: 0 },
  buy: { visitors: 2, completed: 1, notCompleted: 1 },
  look: { visitors: 2, completed: 0, notCompleted: 0 },
};

describe("visitorIntent", () => {
  it("says how many got what they came for, in all and by intent", () => {
    const { lower, upper } = wilson(3, 4, 0.95);
    const ofTwo = wilson(2, 2, 0.95);
    const half = wilson(1, 2, 0.95);
    const result = visitorIntent(answers);
    expect(result).toEqual({
      metric: "visitor-intent",
      definition: "standard",
      options: { level: 0.95, interval: "wilson" },
      value: 75,
      unit: "percent",
      better: "higher",
      n: 4,
      interval: { lower: 100 * lower, upper: 100 * upper, level: 0.95, method: "wilson" },
      basis: { kind: "share", count: 3, of: 4 },
      tally: { labels, intents, missing: 1 },
      excluded: { unknown: 3, missing: 1 },
      warnings: [
        { code: "small-sample", message: "n is 4, below 30: a few more would move the value" },
      ],
      intents: [
        {
          intent: "learn",
          visitors: 3,
          share: 300 / 7,
          completion: { value: 100, lower: 100 * ofTwo.lower, upper: 100 * ofTwo.upper },
          n: 2,
        },
        {
          intent: "buy",
          visitors: 2,
          share: 200 / 7,
          completion: { value: 50, lower: 100 * half.lower, upper: 100 * half.upper },
          n: 2,
        },
        {
          intent: "look",
          visitors: 2,
          share: 200 / 7,
          completion: { value: null, lower: null, upper: null },
          n: 0,
        },
      ],
    });
    expect(visitorIntent(answers, { definition: "standard" })).toEqual(result);
  });

  it("is the same of counts and of a tally", () => {
    const ofAnswers = visitorIntent(answers.filter(({ intent }) => intent !== null));
    expect(visitorIntent(intents)).toEqual(ofAnswers);
    expect(visitorIntent(visitorIntent(answers).tally as VisitorTally)).toEqual(
      visitorIntent(answers),
    );
  });

  it("takes level and method for every interval", () => {
    const exact = visitorIntent(intents, { level: 0.9, interval: "clopper-pearson" });
    expect(exact.interval).toMatchObject({ level: 0.9, method: "clopper-pearson" });
    const one = exact.intents[1]?.completion;
    expect(one?.lower).toBeCloseTo(2.5321, 3);
    expect(one?.upper).toBeCloseTo(97.4679, 3);
    const none = visitorIntent(intents, { interval: "none" });
    expect(none.interval).toBeNull();
    expect(none.intents[1]?.completion).toEqual({ value: 50, lower: null, upper: null });
  });

  it.each<[string, Parameters<typeof visitorIntent>[0], object]>([
    ["no answers", [], { unknown: 0, missing: 0 }],
    ["no counts", {}, { unknown: 0, missing: 0 }],
    ["no intents", [{ intent: null, completed: true }], { unknown: 0, missing: 1 }],
    ["no outcomes", [{ intent: "buy" }], { unknown: 1, missing: 0 }],
  ])("is undefined of %s", (_what, input, excluded) => {
    const result = visitorIntent(input);
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null, excluded });
    const message = "there is nothing to divide by: completed + notCompleted is 0";
    expect(result.warnings).toEqual([{ code: "zero-denominator", message }]);
  });

  it("knows intents without visitors", () => {
    const nobody = { visitors: 0, completed: 0, notCompleted: 0 };
    expect(visitorIntent({ buy: nobody }).intents).toEqual([
      {
        intent: "buy",
        visitors: 0,
        share: null,
        completion: { value: null, lower: null, upper: null },
        n: 0,
      },
    ]);
    expect(visitorIntent({ pay: nobody, ...intents }).intents[3]).toMatchObject({ share: 0 });
  });

  it("warns of fractions, also where they add up to whole counts", () => {
    const weighted = {
      learn: { visitors: 40, completed: 20.5, notCompleted: 19.5 },
      buy: { visitors: 40, completed: 19.5, notCompleted: 20.5 },
    };
    const result = visitorIntent(weighted);
    expect(result).toMatchObject({ value: 50, n: 80, interval: null });
    expect(warningsOf(result)).toEqual(["fractional-counts"]);
    expect(result.intents[0]?.completion.lower).toBeNull();
    const other = { a: { visitors: 40, completed: 20, notCompleted: 19.5 } };
    expect(warningsOf(visitorIntent({ ...other, b: other.a }))).toEqual(["fractional-counts"]);
  });

  it("does not refuse weights that miss their sum in the last bit", () => {
    const weighted = { visitors: 0.3, completed: 0.1, notCompleted: 0.2 };
    const result = visitorIntent({ buy: weighted });
    expect(result.value).toBeCloseTo(100 / 3, 12);
    expect(result.excluded).toEqual({ unknown: 0, missing: 0 });
    const more = { ...weighted, notCompleted: 0.201 };
    expect(faultOf(() => visitorIntent({ buy: more }))).toEqual([
      "inconsistent",
      ["buy", "completed"],
    ]);
    const large = { visitors: 1e12, completed: 1e12, notCompleted: 1 };
    expect(faultOf(() => visitorIntent({ buy: large }))).toEqual([
      "inconsistent",
      ["buy", "completed"],
    ]);
    const hardly = { visitors: 1e3, completed: 1e3, notCompleted: 0.0000001 };
    expect(faultOf(() => visitorIntent({ buy: hardly }))[0]).toBe("inconsistent");
  });

  it("takes any name, and keeps it through JSON and through sums", () => {
    const odd = ["__proto__", "constructor", "labels", "", "7"].map(
      (intent): VisitorAnswer => ({ intent, completed: true }),
    );
    const { tally } = visitorIntent(odd);
    const again = JSON.parse(JSON.stringify(tally)) as VisitorTally;
    expect(visitorIntent(again).intents.map(({ intent }) => intent)).toEqual([
      "",
      "7",
      "__proto__",
      "constructor",
      "labels",
    ]);
    expect(visitorIntent(mergeTallies(again, tally)).n).toBe(10);
    expect(visitorIntent(again.intents).n).toBe(5);
  });

  it("agrees with counting one intent after the other", () => {
    const answer = fc.record({
      intent: fc.constantFrom("a", "b", "c", null),
      completed: fc.constantFrom(true, false, null, undefined),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), (rows) => {
        const result = visitorIntent(rows);
        expect(result.excluded["missing"]).toBe(rows.filter((row) => row.intent === null).length);
        const asked = rows.filter((row) => row.intent !== null);
        for (const { intent, visitors, share, completion, n } of result.intents) {
          const of = asked.filter((row) => row.intent === intent);
          const said = of.filter((row) => typeof row.completed === "boolean");
          const done = said.filter((row) => row.completed === true).length;
          expect([visitors, n]).toEqual([of.length, said.length]);
          expect(share).toBeCloseTo((100 * of.length) / asked.length, 12);
          if (said.length === 0) expect(completion.value).toBeNull();
          else expect(completion.value).toBeCloseTo((100 * done) / said.length, 12);
        }
        const sizes = result.intents.map(({ visitors }) => visitors);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });
});

describe("visitorIntent refuses", () => {
  const tally = { labels, intents, missing: 0 };
  const buy = { visitors: 2, completed: 1, notCompleted: 1 };

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a generator", (function* () {})(), {}, "invalid-shape", []],
    ["no record", [null], {}, "invalid-shape", ["answers", 0]],
    ["no intent", [{ completed: true }], {}, "invalid-shape", ["answers", 0, "intent"]],
    [
      "a number for an intent",
      [{ intent: "a" }, { intent: 3 }],
      {},
      "invalid-shape",
      ["answers", 1, "intent"],
    ],
    [
      "a word for an outcome",
      [{ intent: "a", completed: "yes" }],
      {},
      "invalid-shape",
      ["answers", 0, "completed"],
    ],
    [
      "an outcome of nothing",
      [{ intent: null, completed: 1 }],
      {},
      "invalid-shape",
      ["answers", 0, "completed"],
    ],
    ["columns", { intent: ["a"], completed: [true] }, {}, "invalid-shape", ["intent"]],
    [
      "no visitors",
      { buy: { completed: 1, notCompleted: 1 } },
      {},
      "invalid-shape",
      ["buy", "visitors"],
    ],
    [
      "more outcomes than visitors",
      { buy: { ...buy, visitors: 1 } },
      {},
      "inconsistent",
      ["buy", "completed"],
    ],
    [
      "more of them in a tally",
      { ...tally, intents: { buy: { ...buy, visitors: 1 } } },
      {},
      "inconsistent",
      ["intents", "buy", "completed"],
    ],
    ["a negative", { buy: { ...buy, completed: -1 } }, {}, "out-of-range", ["buy", "completed"]],
    ["no missing ones", { labels, intents }, {}, "invalid-shape", ["missing"]],
    ["missing ones in words", { ...tally, missing: "1" }, {}, "not-a-number", ["missing"]],
    [
      "another kind",
      { ...tally, labels: { ...labels, kind: "mentions" } },
      {},
      "inconsistent",
      ["labels", "kind"],
    ],
    ["an option", [], { window: 1 }, "unknown-option", ["options", "window"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = visitorIntent as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});

it("takes an undefined intent for a missing one, an absent field for a misspelt one", () => {
  const { excluded, n } = visitorIntent([
    { intent: undefined as never, completed: true },
    { intent: null, completed: true },
    { intent: "buy", completed: true },
  ]);
  expect({ excluded, n }).toEqual({ excluded: { unknown: 0, missing: 2 }, n: 1 });
  expect(faultOf(() => visitorIntent([{ completed: true } as never]))).toEqual([
    "invalid-shape",
    ["answers", 0, "intent"],
  ]);
});
