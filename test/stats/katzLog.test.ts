import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { katzLog } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";
import { level } from "./shareDifferenceLaws.ts";

describe("katzLog", () => {
  it("is the reciprocal when the two are exchanged", () => {
    const count = fc.integer({ min: 1, max: 1e6 });
    holds(
      fc.property(count, count, count, count, level, (x, y, u, v, l) => {
        const [a, b] = [
          { count: x, of: x + y },
          { count: u, of: u + v },
        ];
        const [one, other] = [katzLog(a, b, l), katzLog(b, a, l)];
        expectRelative(one.lower * (other.upper ?? 0), 1, 1e-12);
        expectRelative((one.ratio ?? 0) * (other.ratio ?? 0), 1, 1e-12);
        expect(one.lower).toBeLessThan(one.ratio ?? 0);
        expect(one.upper).toBeGreaterThan(one.ratio ?? 0);
      }),
      100,
    );
  });

  it("is unbounded where a count is 0, and a point where both shares are 1", () => {
    const [none, some, all] = [0, 3, 7].map((count) => ({ count, of: 7 })) as [never, never, never];
    expect(katzLog(none, some, 0.95)).toEqual({ ratio: null, lower: 0, upper: null });
    expect(katzLog(some, none, 0.95)).toEqual({ ratio: 0, lower: 0, upper: null });
    expect(katzLog(none, none, 0.95)).toEqual({ ratio: null, lower: 0, upper: null });
    expect(katzLog(all, all, 0.95)).toEqual({ ratio: 1, lower: 1, upper: 1 });
  });

  it("has no limit that a number cannot hold", () => {
    const [tiny, all] = [
      { count: 1e-310, of: 1 },
      { count: 1, of: 1 },
    ];
    expect(katzLog(tiny, all, 0.95)).toEqual({ ratio: null, lower: 0, upper: null });
    expect(katzLog(all, tiny, 0.95)).toMatchObject({ lower: 0, upper: null });
    expect(katzLog({ count: 1e-300, of: 1e300 / 1e290 }, tiny, 0.95).lower).toBe(0);
  });

  it.each<[unknown, unknown, unknown, string]>([
    [[1, 2], { count: 1, of: 2 }, 0.95, "katz-log: invalid-shape at a"],
    [{ count: 1, of: 2 }, { count: 3, of: 2 }, 0.95, "katz-log: inconsistent at b.count"],
    [{ count: 1, of: 2 }, { count: 1, of: 2 }, 0, "katz-log: out-of-range at level"],
  ])("refuses %j, %j, %j", (a, b, l, expected) => {
    expect(refusal(() => katzLog(a as never, b as never, l as never))).toBe(expected);
  });
});
