import { expectTypeOf, test } from "vitest";
import {
  benchmark,
  csat,
  type DetectableDifference,
  detectableDifference,
  type SampleSize,
  sampleSize,
} from "../../src/index.ts";

test("sampleSize takes a margin or a difference", () => {
  expectTypeOf(sampleSize({ metric: "share", margin: 3 })).toEqualTypeOf<SampleSize>();
  sampleSize({ metric: "share", share: 80, difference: -5, level: 0.9, power: 0.9 });
  sampleSize({ metric: "nps", margin: 5, shares: { promoters: 60, detractors: 15 } });
  sampleSize({ metric: "nps", margin: 5, interval: "adjusted-wald", population: undefined });
  sampleSize({ metric: "mean", sd: 1.1, difference: 0.2, designEffect: 1.5, responseRate: 20 });
  // @ts-expect-error -- neither
  sampleSize({ metric: "share" });
  // @ts-expect-error -- both
  sampleSize({ metric: "share", margin: 3, difference: 5 });
  // @ts-expect-error -- a mean needs its sd
  sampleSize({ metric: "mean", margin: 3 });
  // @ts-expect-error -- the shares of an NPS are two
  sampleSize({ metric: "nps", margin: 3, shares: { promoters: 60 } });
  // @ts-expect-error -- no such metric
  sampleSize({ metric: "csat", margin: 3 });
});

test("detectableDifference takes n", () => {
  expectTypeOf(
    detectableDifference({ metric: "share", n: 400, direction: "fall" }),
  ).toEqualTypeOf<DetectableDifference>();
  // @ts-expect-error -- how many?
  detectableDifference({ metric: "share" });
});

test("benchmark takes a result or a number, against a number, a record, a result or a range", () => {
  const result = csat([5, 4, 3]);
  benchmark(result, 75);
  benchmark(result, { value: 75 });
  benchmark(result, result);
  benchmark(3.32, { low: 1.4, high: 2 });
  benchmark(48, 52, { unit: "points", better: "higher" });
  // @ts-expect-error -- half a range
  benchmark(3, { low: 1 });
  // @ts-expect-error -- no such unit
  benchmark(3, 4, { unit: "apples" });
  // @ts-expect-error -- nothing to hold it against
  benchmark(3);
});
