import { type MetricResult, shareOfVoice, type VoiceTally } from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("shareOfVoice takes competitors or a total", () => {
  expectTypeOf(shareOfVoice({ brand: 1, total: 2 })).toEqualTypeOf<MetricResult<VoiceTally>>();
  shareOfVoice({ brand: 1, competitors: 2 });
  shareOfVoice({ brand: 1, competitors: { acme: 2 } });
  // @ts-expect-error only the brand
  shareOfVoice({ brand: 1 });
  // @ts-expect-error a list
  shareOfVoice({ brand: 1, competitors: [2] });
});
