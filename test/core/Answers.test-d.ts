import { expectTypeOf, test } from "vitest";
import type { Answers, Instant } from "../../src/index.ts";

test("answers are lists of numbers with gaps, in any form", () => {
  expectTypeOf<number[]>().toExtend<Answers>();
  expectTypeOf<readonly (number | null)[]>().toExtend<Answers>();
  expectTypeOf<(number | undefined)[]>().toExtend<Answers>();
  expectTypeOf<Uint8Array>().toExtend<Answers>();
  expectTypeOf<Float64Array>().toExtend<Answers>();
  expectTypeOf<Generator<number>>().toExtend<Answers>();
  expectTypeOf<Set<number>>().toExtend<Answers>();
  expectTypeOf<{ length: number; [i: number]: number }>().toExtend<Answers>();
  expectTypeOf<string[]>().not.toExtend<Answers>();
  expectTypeOf<string>().not.toExtend<Answers>();
  expectTypeOf<number>().not.toExtend<Answers>();
  expectTypeOf<BigInt64Array>().not.toExtend<Answers>();
  expectTypeOf<AsyncGenerator<number>>().not.toExtend<Answers>();
});

test("instants are dates, numbers, text, and what has epoch milliseconds", () => {
  expectTypeOf<Instant>().toEqualTypeOf<
    Date | number | string | { readonly epochMilliseconds: number }
  >();
  expectTypeOf<{ epochMilliseconds: bigint }>().not.toExtend<Instant>();
});
