import { bootstrap, bootstrapT, tInterval } from "cx-metrics/stats";
import { expectTypeOf, test } from "vitest";

const mean = (sample: Float64Array) => tInterval(sample, 0.95).mean;

test("a bootstrap takes its seed from the caller", () => {
  expectTypeOf(bootstrap([1, 2], mean, { seed: 1 }).estimate).toEqualTypeOf<number | null>();
  bootstrap(Float32Array.of(1, 2), mean, { seed: 1, method: "percentile", level: undefined });
  bootstrapT([1, 2], { seed: 1, resamples: 99 });
  // @ts-expect-error no seed
  bootstrap([1, 2], mean, { resamples: 99 });
  // @ts-expect-error no seed
  bootstrapT([1, 2], {});
  // @ts-expect-error bootstrap-t is a function of its own
  bootstrap([1, 2], mean, { seed: 1, method: "t" });
  // @ts-expect-error what has no value is null
  bootstrap([1, 2], () => undefined, { seed: 1 });
});
