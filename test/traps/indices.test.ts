import {
  acsi,
  employeeSatisfaction,
  intentRealization,
  iqs,
  loyaltyIndex,
  mergeTallies,
  responseRate,
  type ScoreTally,
  seq,
  sus,
  umux,
  umuxLite,
} from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

it("FlowMapp takes one from the sum of SUS's odd items, not one from each of the five", () => {
  expect(sus([[5, 1, 5, 1, 5, 1, 5, 1, 5, 1]]).value).toBe(100);
  expect(sus([[1, 5, 1, 5, 1, 5, 1, 5, 1, 5]]).value).toBe(0);
});

it("a notebook recodes UMUX's even items as 5 - x on seven points", () => {
  expect(umux([[7, 1, 7, 1]]).value).toBe(100);
  expect(umux([[1, 4, 2, 2]]).value).toBe(37.5);
});

it("scripts that fill a missing tenth SUS item with 0 make a score of 102.5", () => {
  const { value, respondents, excluded } = sus([
    [5, 1, 5, 1, 5, 1, 5, 1, 5, null],
    [5, 1, 5, 1, 5, 1, 5, 1, 5, 1],
  ]);
  expect({ value, respondents, excluded }).toEqual({
    value: 100,
    respondents: [null, 100],
    excluded: { incomplete: 1 },
  });
});

it("a column too many shifts all questions that follow it", () => {
  expect(faultOf(() => sus([[17, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1]]))).toEqual([
    "invalid-shape",
    ["respondents", 0],
  ]);
});

it("five-point answers read as seven points can never reach 100", () => {
  const best = [[5, 5]];
  expect(umuxLite(best).value).toBeCloseTo(66.7, 1);
  expect(umuxLite(best, { scale: { min: 1, max: 5 } }).value).toBe(100);
});

it("calculatorultra takes a sum of 7500 where 200 answers of 10 make 2000, and prints 37.5 %", () => {
  expect(faultOf(() => employeeSatisfaction([37.5]))[0]).toBe("not-integer");
  expect(faultOf(() => employeeSatisfaction([37]))).toEqual(["out-of-range", ["answers", 0]]);
});

it("Netigate divides a mean by 3 again: the index of all tens would be 26", () => {
  expect(employeeSatisfaction([10, 10, 10]).value).toBe(100);
});

it("a percentage of the maximum makes 20 % of a team that chose nothing but the worst", () => {
  const scale = { min: 1, max: 5 };
  expect(employeeSatisfaction([1, 1], { scale, definition: "percent-of-max" }).value).toBe(20);
  expect(employeeSatisfaction([1, 1], { scale }).value).toBe(0);
});

it("calculator.city feeds ACSI its drivers, from 1 to 100", () => {
  const drivers = { expectations: 80, quality: 85, value: 75 };
  expect(faultOf(() => acsi(drivers as never))[0]).toBe("invalid-shape");
  const hundred = { satisfaction: 80, expectancy: 85, ideal: 75 };
  expect(faultOf(() => acsi(hundred))).toEqual(["out-of-range", ["satisfaction"]]);
});

it("Xoxoday averages an NPS with ratings as if both were 0 to 10", () => {
  const mixed = [{ satisfaction: 7, repurchase: 8, recommend: 42 }];
  expect(faultOf(() => loyaltyIndex(mixed))).toEqual([
    "out-of-range",
    ["respondents", 0, "recommend"],
  ]);
});

it("a mean of items on two scales is mostly the wider one", () => {
  const scales = { satisfaction: { min: 1, max: 5 }, recommend: { min: 0, max: 10 } };
  const [index] = loyaltyIndex([{ satisfaction: 5, recommend: 0 }], { scales }).respondents;
  expect(index).toBe(50);
});

it("a review with nothing rated counts as 0 where sums of nothing are 0", () => {
  const categories = [{ id: "tone", scale: { min: 1, max: 5 } }];
  const { value, n, excluded } = iqs([{ tone: 5 }, { tone: null }], { categories });
  expect({ value, n, excluded }).toEqual({ value: 100, n: 1, excluded: { notApplicable: 1 } });
});

it("Zendesk's formula multiplies by 100 what is a percentage already", () => {
  const categories = [{ id: "tone", scale: { min: 1, max: 5 } }];
  expect(iqs([{ tone: 5 }], { categories }).value).toBe(100);
});

it("exactly half is no critical fail, and neither is a category that does not apply", () => {
  const categories = [
    { id: "tone", scale: { min: 1, max: 5 }, critical: true },
    { id: "facts", scale: { min: 0, max: 1 }, critical: true },
  ];
  expect(iqs([{ tone: 3, facts: null }], { categories })).toMatchObject({ value: 50, failed: [] });
});

it("pooling everything hides that the average review is worse", () => {
  const categories = ["a", "b", "c", "d"].map((id) => ({ id, scale: { min: 0, max: 1 } }));
  const reviews = [{ a: 1, b: 1, c: 1, d: 1 }, { a: 0 }];
  expect(iqs(reviews, { categories }).value).toBe(50);
  expect(iqs(reviews, { categories, definition: "pooled" }).value).toBe(80);
});

it("a response rate without the cases nobody knows is the maximum, not the rate", () => {
  const cases = { complete: 450, refusal: 450, unknownHousehold: 2100 };
  expect(responseRate(cases).value).toBe(15);
  expect(responseRate(cases, { definition: "rr5" })).toMatchObject({
    value: 50,
    excluded: { unknown: 2100 },
  });
});

it("an estimated denominator has no Wilson interval: nobody sampled the estimate", () => {
  const cases = { complete: 450, refusal: 450, unknownHousehold: 2100 };
  const result = responseRate(cases, { definition: "rr3", eligibility: 0.5 });
  expect(result.interval).toBeNull();
  expect(warningsOf(result)).toEqual([]);
});

it("a refusal rate that falls is good news", () => {
  expect(responseRate({ complete: 1, refusal: 1 }, { definition: "ref1" }).better).toBe("lower");
});

it("who was never asked did not say no: unknown counts are not 0", () => {
  const { overstatement, falseNegativeRate } = intentRealization({
    stated: 200,
    statedAndBought: 100,
  });
  expect({ overstatement, falseNegativeRate }).toEqual({
    overstatement: null,
    falseNegativeRate: null,
  });
});

it("SEQ has seven points: five-point answers are not told apart, a 0 or an 8 is", () => {
  expect(faultOf(() => seq([0]))).toEqual(["out-of-range", ["answers", 0]]);
  expect(faultOf(() => seq([8]))).toEqual(["out-of-range", ["answers", 0]]);
});

describe("tallies of questionnaires that were asked or weighed otherwise", () => {
  const five = umux([[4, 4, 4, 2]], { scale: { min: 1, max: 5 } }).tally;
  const seven = umux([[4, 4, 4, 2]]).tally;

  it("do not add", () => {
    expect(faultOf(() => mergeTallies(five, seven))).toEqual([
      "inconsistent",
      [1, "labels", "made"],
    ]);
  });

  it("are not finished as if they were", () => {
    expect(faultOf(() => umux(five as ScoreTally))).toEqual(["inconsistent", ["labels", "made"]]);
    const equal = loyaltyIndex([{ satisfaction: 6, repurchase: 7, recommend: 8 }]).tally;
    const itemWeights = { satisfaction: 2, repurchase: 1, recommend: 1 };
    expect(faultOf(() => loyaltyIndex(equal as ScoreTally, { itemWeights }))).toEqual([
      "inconsistent",
      ["labels", "made"],
    ]);
  });

  it("are the same in whichever order the items are named", () => {
    const scale = { min: 0, max: 10 };
    const { tally } = loyaltyIndex([{ a: 1, b: 9 }], { scales: { a: scale, b: scale } });
    const again = loyaltyIndex(tally as ScoreTally, { scales: { b: scale, a: scale } });
    expect(again.value).toBe(50);
  });
});
