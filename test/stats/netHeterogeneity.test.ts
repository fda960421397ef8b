import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netHeterogeneity } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";
import { net } from "./netDifferenceLaws.ts";

describe("netHeterogeneity", () => {
  it("does not care for the order or the sign", () => {
    holds(
      fc.property(fc.array(net, { minLength: 2, maxLength: 8 }), (groups) => {
        const { q, df, pValue } = netHeterogeneity(groups);
        expect(df).toBe(groups.length - 1);
        expect(q).toBeGreaterThanOrEqual(0);
        for (const other of [
          [...groups].reverse(),
          groups.map(({ up, down, of }) => ({ up: down, down: up, of })),
        ]) {
          expect(netHeterogeneity(other).q).toBeCloseTo(q, 6);
          expect(netHeterogeneity(other).pValue).toBeCloseTo(pValue, 8);
        }
      }),
      100,
    );
  });

  it("is the squared z of two groups", () => {
    const groups = [
      { up: 50, down: 20, of: 100 },
      { up: 30, down: 40, of: 100 },
    ];
    const variance = groups.reduce((sum, { up, down, of }) => {
      const [p, d, n] = [(up + 0.75) / (of + 3), (down + 0.75) / (of + 3), of + 3];
      return sum + (p + d - (p - d) ** 2) / n;
    }, 0);
    expect(netHeterogeneity(groups).q).toBeCloseTo(0.4 ** 2 / variance, 10);
  });

  it("finds nothing where all are equal", () => {
    const same = { up: 5, down: 2, of: 10 };
    expect(netHeterogeneity([same, same, same])).toEqual({ q: 0, df: 2, pValue: 1 });
    const agreed = { up: 3, down: 0, of: 3 };
    expect(netHeterogeneity([agreed, agreed])).toEqual({ q: 0, df: 1, pValue: 1 });
  });

  const good = { up: 1, down: 1, of: 3 };
  it.each<[unknown, string]>([
    [null, "invalid-shape at groups"],
    [{ a: good, b: good }, "invalid-shape at groups"],
    [[good], "out-of-range at groups.length"],
    [[good, null], "invalid-shape at groups.1"],
    [[good, { ...good, of: 1 }], "inconsistent at groups.1.up + down"],
    [Array(2), "invalid-shape at groups.0"],
  ])("refuses %j", (groups, fault) => {
    expect(refusal(() => netHeterogeneity(groups as never))).toBe(`net-heterogeneity: ${fault}`);
  });
});
