import { expectTypeOf, test } from "vitest";
import {
  acsi,
  type Distribution,
  type EmployeeSatisfactionOptions,
  employeeSatisfaction,
  type IqsDefinition,
  type IqsResult,
  type IqsTally,
  intentRealization,
  iqs,
  type LoyaltyResult,
  loyaltyIndex,
  type MetricResult,
  responseRate,
  type ScoreTally,
  sus,
  type UsabilityResult,
  umux,
} from "../../src/index.ts";

const categories = [{ id: "tone", scale: { min: 1, max: 5 } }] as const;

test("iqs needs a scorecard", () => {
  expectTypeOf(iqs([{ tone: 5, other: null }], { categories })).toEqualTypeOf<IqsResult>();
  expectTypeOf<IqsResult>().toExtend<MetricResult<IqsTally>>();
  expectTypeOf<IqsResult["reviews"]>().toEqualTypeOf<readonly (number | null)[]>();
  expectTypeOf<IqsDefinition>().toEqualTypeOf<"mean-of-reviews" | "pooled">();
  // @ts-expect-error -- no categories
  iqs([], {});
  // @ts-expect-error -- no options
  iqs([]);
  // @ts-expect-error -- a rating in words
  iqs([{ tone: "good" }], { categories });
});

test("scores of respondents come with the result, and the tally goes back in", () => {
  expectTypeOf(sus([[1, null]])).toEqualTypeOf<UsabilityResult>();
  expectTypeOf(loyaltyIndex([{ any: 5 }])).toEqualTypeOf<LoyaltyResult>();
  expectTypeOf(acsi([])).toEqualTypeOf<MetricResult<ScoreTally>>();
  expectTypeOf<UsabilityResult["respondents"]>().toEqualTypeOf<readonly (number | null)[]>();
  const { tally } = umux([]);
  if (tally !== null) umux(tally);
  umux([Uint8Array.of(1, 2, 3, 4)]);
  // @ts-expect-error -- one respondent is a list in a list
  sus([1, 2, 3]);
  // @ts-expect-error -- a question is missing
  acsi({ satisfaction: 5, ideal: 5 });
});

test("respondents have weights, reviews have none", () => {
  sus([], { weights: [1, 2] });
  umux([], { weights: Float64Array.of(1) });
  acsi([], { weights: new Set([1]), itemWeights: { satisfaction: 1, expectancy: 0, ideal: 0 } });
  loyaltyIndex([], { weights: undefined });
  expectTypeOf<ScoreTally["squares"]>().toEqualTypeOf<
    Readonly<Record<string, number>> | undefined
  >();
  expectTypeOf<Distribution["answers"]>().toEqualTypeOf<number | undefined>();
  // @ts-expect-error -- one weight for all
  sus([], { weights: 1 });
  // @ts-expect-error -- a weight that is missing
  loyaltyIndex([{}], { weights: [null] });
  // @ts-expect-error -- reviews weigh the same
  iqs([], { categories, weights: [] });
});

test("counts have their names", () => {
  responseRate({ complete: 5, partial: undefined }, { definition: "rr3", eligibility: 0.5 });
  expectTypeOf(intentRealization({ stated: 1, statedAndBought: 1 }).overstatement).toEqualTypeOf<
    number | null
  >();
  employeeSatisfaction({ positive: 8, responses: 10 });
  expectTypeOf<EmployeeSatisfactionOptions["definition"]>().toEqualTypeOf<
    "normalized-mean" | "share-positive" | "percent-of-max" | undefined
  >();
  // @ts-expect-error -- a rate in another spelling
  responseRate({ complete: 5 }, { definition: "RR1" });
  // @ts-expect-error -- no part
  intentRealization({ stated: 1 });
});
