import { expectTypeOf, test } from "vitest";
import {
  csat,
  type Distribution,
  type DurationTally,
  distribution,
  durationTally,
  mergeTallies,
  nps,
} from "../../src/index.ts";

test("mergeTallies keeps the kind of its tallies", () => {
  const scale = { min: 1, max: 5 };
  const merged = mergeTallies(distribution([1], { scale }), distribution([2], { scale }));
  expectTypeOf(merged).toEqualTypeOf<Distribution>();
  csat(merged);
  expectTypeOf(mergeTallies(durationTally([1]))).toEqualTypeOf<DurationTally>();
});

test("mergeTallies takes the tallies of results as they are", () => {
  const monday = nps([9]).tally;
  const merged = mergeTallies(monday, nps([3]).tally);
  expectTypeOf(merged).toEqualTypeOf<NonNullable<typeof monday>>();
  nps(merged);
});

test("mergeTallies takes no numbers", () => {
  // @ts-expect-error -- a number is no tally
  mergeTallies(1, 2);
});

test("a distribution is readonly", () => {
  const tally = distribution([1], { scale: { min: 1, max: 5 } });
  // @ts-expect-error -- readonly
  tally.counts.push(1);
  // @ts-expect-error -- readonly
  tally.missing = 1;
  expectTypeOf(tally.squares).toEqualTypeOf<readonly number[] | undefined>();
});
