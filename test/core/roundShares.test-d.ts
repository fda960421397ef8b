import { expectTypeOf, test } from "vitest";
import { type NpsShares, nps, roundShares } from "../../src/index.ts";

test("roundShares keeps names", () => {
  const rounded = roundShares({ yes: 33.4, no: 66.6 }, 0);
  expectTypeOf(rounded).toEqualTypeOf<{ yes: number; no: number }>();
  // @ts-expect-error -- no such share
  rounded.unsure;
  expectTypeOf(roundShares(nps([9]).shares, 1)).toExtend<NpsShares>();
  expectTypeOf(roundShares({} as Record<string, number>, 1)).toEqualTypeOf<
    Record<string, number>
  >();
});

test("roundShares keeps lists", () => {
  expectTypeOf(roundShares([1 / 3, 2 / 3], 2)).toEqualTypeOf<number[]>();
  expectTypeOf(roundShares([1, 2] as [number, number], 2)).toEqualTypeOf<[number, number]>();
});

test("roundShares takes numbers only", () => {
  // @ts-expect-error -- words
  roundShares({ yes: "33.4" }, 0);
  // @ts-expect-error -- a missing share is null
  roundShares([undefined, 1], 0);
  // @ts-expect-error -- no digits
  roundShares([1]);
});
