import { expectTypeOf, test } from "vitest";
import { churnRate, type FormatOptions, formatResult, nps } from "../../src/index.ts";

test("formatResult takes any result, and what looks like one", () => {
  expectTypeOf(formatResult(nps([9]))).toEqualTypeOf<string>();
  formatResult(churnRate({ start: 10, lost: 1 }), { digits: 2, locale: "de" });
  formatResult({ value: 5, unit: "ms" }, { unit: "hours" });
  // @ts-expect-error -- a bare number has no unit
  formatResult(5);
  // @ts-expect-error -- no such unit
  formatResult({ value: 5, unit: "weeks" });
  // @ts-expect-error -- only durations convert
  formatResult({ value: 5, unit: "ms" }, { unit: "points" });
  expectTypeOf<FormatOptions["unit"]>().toEqualTypeOf<
    "ms" | "seconds" | "minutes" | "hours" | "days" | undefined
  >();
});
