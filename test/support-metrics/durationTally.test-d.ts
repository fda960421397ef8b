import { type DurationTally, durationTally, mergeTallies } from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("durationTally makes a tally that merges to its own kind", () => {
  const tally = durationTally([1, null], { unit: "days", cells: "values" });
  expectTypeOf(tally).toEqualTypeOf<DurationTally>();
  expectTypeOf(mergeTallies(tally, tally)).toEqualTypeOf<DurationTally>();
  // @ts-expect-error cells of another size
  durationTally([1], { cells: "octave-64" });
  // @ts-expect-error a tally cannot be written to
  tally.n = 5;
});
