import { csat, type Decomposition, decompose, measure, type SegmentResults } from "cx-metrics";
import { expectTypeOf, it } from "vitest";

const rows = [{ channel: "chat", score: 4 }];

it("takes results by name, and what measure returns", () => {
  const named = { chat: csat([4]) };
  const measured = measure(rows, { metric: csat, value: "score", by: ["channel"] });
  expectTypeOf(named).toExtend<SegmentResults>();
  expectTypeOf(measured).toExtend<SegmentResults>();
  expectTypeOf(decompose(named, measured)).toEqualTypeOf<Decomposition>();
  // @ts-expect-error a list of results has no names
  expectTypeOf(() => decompose([csat([4])], named)).toBeFunction();
});
