import { expectTypeOf, test } from "vitest";
import {
  type CesAsks,
  type CesClass,
  type CesCounts,
  type CesDefinition,
  type CsatClass,
  type CsatCounts,
  type CsatDefinition,
  type CsatOptions,
  ces,
  classifyCes,
  classifyCsat,
  csat,
  type Distribution,
  distribution,
  type MetricResult,
  type RatingOptions,
} from "../../src/index.ts";

test("csat takes ratings, distributions and counts", () => {
  csat([5, null]);
  csat({ satisfied: 8, responses: 10 });
  csat({ satisfied: 8, dissatisfied: undefined, responses: 10 });
  expectTypeOf(csat).returns.toEqualTypeOf<MetricResult<Distribution | CsatCounts>>();
  // @ts-expect-error -- counts without answers
  csat({ satisfied: 8 });
  // @ts-expect-error -- counts of another metric
  csat({ easy: 8, responses: 10 });
  // @ts-expect-error -- a bare number
  csat(5);
});

test("csat has the options of its contract", () => {
  csat([5], { scale: { min: 1, max: 7 }, satisfiedFrom: 6, dissatisfiedTo: 2, level: 0.9 });
  expectTypeOf<CsatDefinition>().toEqualTypeOf<
    "top-box" | "mean" | "normalized-mean" | "percent-of-max" | "good-bad" | "net"
  >();
  expectTypeOf<CsatOptions["definition"]>().toEqualTypeOf<CsatDefinition | undefined>();
  expectTypeOf<RatingOptions["interval"]>().toEqualTypeOf<
    | "wilson"
    | "clopper-pearson"
    | "jeffreys"
    | "agresti-coull"
    | "score"
    | "adjusted-wald"
    | "mover-wilson"
    | "wald"
    | "t"
    | "none"
    | undefined
  >();
  // @ts-expect-error -- half a scale
  csat([5], { scale: { min: 1 } });
  // @ts-expect-error -- no such definition
  csat([5], { definition: "percent-agree" });
  // @ts-expect-error -- an option of ces
  csat([5], { asks: "ease" });
});

test("ces takes ratings, distributions and counts", () => {
  ces([5], { asks: "effort", definition: "net-easy" });
  ces({ easy: 8, difficult: 1, responses: 10 }, { definition: "net" });
  expectTypeOf(ces).returns.toEqualTypeOf<MetricResult<Distribution | CesCounts>>();
  expectTypeOf<CesDefinition>().toEqualTypeOf<"percent-agree" | "mean" | "net" | "net-easy">();
  expectTypeOf<CesAsks>().toEqualTypeOf<"ease" | "effort">();
  // @ts-expect-error -- no such question
  ces([5], { asks: "difficulty" });
  // @ts-expect-error -- an option of csat
  ces([5], { satisfiedFrom: 5 });
});

test("the classifiers name three groups", () => {
  expectTypeOf(classifyCsat).returns.toEqualTypeOf<CsatClass>();
  expectTypeOf<CsatClass>().toEqualTypeOf<"satisfied" | "neutral" | "dissatisfied">();
  expectTypeOf(classifyCes).returns.toEqualTypeOf<CesClass>();
  expectTypeOf<CesClass>().toEqualTypeOf<"easy" | "neutral" | "difficult">();
  // @ts-expect-error -- words
  classifyCsat("5");
  // @ts-expect-error -- a definition is nothing to a single rating
  classifyCes(5, { definition: "net" });
});

test("distribution needs its scale", () => {
  expectTypeOf(distribution).returns.toEqualTypeOf<Distribution>();
  // @ts-expect-error -- no options
  distribution([5]);
  // @ts-expect-error -- no scale
  distribution([5], {});
  // @ts-expect-error -- counts have no distribution
  distribution({ satisfied: 8, responses: 10 }, { scale: { min: 1, max: 5 } });
});
