import { expectTypeOf, test } from "vitest";
import {
  classifyNps,
  type Distribution,
  distribution,
  enps,
  type MetricResult,
  type NpsClass,
  type NpsCounts,
  type NpsDefinition,
  type NpsOptions,
  type NpsResult,
  type NpsShares,
  nps,
} from "../../src/index.ts";

test("nps takes answers, distributions, counts and percentages", () => {
  nps([9, null, undefined]);
  nps(Uint8Array.of(9));
  nps(new Set([9]));
  nps(distribution([9], { scale: { min: 0, max: 10 } }));
  nps({ promoters: 1, passives: 1, detractors: 1 });
  nps({ percentages: { promoters: 50, passives: 25, detractors: 25 }, n: 40 });
  // @ts-expect-error -- a bare number is no survey
  nps(9);
  // @ts-expect-error -- words
  nps(["9"]);
  // @ts-expect-error -- a missing group
  nps({ promoters: 1, passives: 1 });
  // @ts-expect-error -- a group too many
  nps({ promoters: 1, passives: 1, detractors: 1, fans: 1 });
  // @ts-expect-error -- percentages of two groups
  nps({ percentages: { promoters: 50, detractors: 50 } });
});

test("nps has the options of its contract", () => {
  nps([9], { definition: "from-one", level: 0.9, interval: "wald", weights: [1] });
  nps([9], { definition: undefined, level: undefined, interval: undefined, weights: undefined });
  expectTypeOf<NpsDefinition>().toEqualTypeOf<"standard" | "from-one">();
  expectTypeOf<NpsOptions["interval"]>().toEqualTypeOf<
    "score" | "adjusted-wald" | "mover-wilson" | "wald" | "none" | undefined
  >();
  // @ts-expect-error -- no such definition
  nps([9], { definition: "bain" });
  // @ts-expect-error -- no such option
  nps([9], { scale: { min: 0, max: 10 } });
  // @ts-expect-error -- the interval of a share
  nps([9], { interval: "wilson" });
  // @ts-expect-error -- one weight for all
  nps([9], { weights: 1 });
});

test("nps returns the envelope and the shares", () => {
  expectTypeOf(nps).returns.toEqualTypeOf<NpsResult>();
  expectTypeOf<NpsResult>().toExtend<MetricResult<Distribution | NpsCounts>>();
  expectTypeOf<NpsResult["shares"]>().toEqualTypeOf<NpsShares>();
  expectTypeOf<NpsResult["tally"]>().toEqualTypeOf<Distribution | NpsCounts | null>();
  // @ts-expect-error -- readonly
  nps([9]).shares = nps([]).shares;
});

test("enps is nps", () => {
  expectTypeOf(enps).toEqualTypeOf(nps);
});

test("classifyNps names three groups", () => {
  expectTypeOf(classifyNps).returns.toEqualTypeOf<NpsClass>();
  expectTypeOf<NpsClass>().toEqualTypeOf<"promoter" | "passive" | "detractor">();
  // @ts-expect-error -- words
  classifyNps("9");
  // @ts-expect-error -- a missing answer has no group
  classifyNps(null);
});
