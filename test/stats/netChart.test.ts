import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneyPChart, netChart, pChart } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const group = fc
  .tuple(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 200 }))
  .map(([up, down, rest]) => ({ up, down, of: up + down + rest }));

const groups = fc.array(group, { minLength: 2, maxLength: 20 });

describe("netChart", () => {
  it("changes its sign where up and down change places", () => {
    holds(
      fc.property(groups, (some) => {
        const { center, sigmaZ, points } = netChart(some);
        const other = netChart(some.map(({ up, down, of }) => ({ up: down, down: up, of })));
        expect(other.center + center).toBe(0);
        expect(other.sigmaZ).toEqual(sigmaZ === null ? null : expect.closeTo(sigmaZ, 10));
        points.forEach(({ upper, laneyUpper }, i) => {
          expect(other.points[i]?.lower).toBeCloseTo(-upper, 10);
          if (laneyUpper !== null) expect(other.points[i]?.laneyLower).toBeCloseTo(-laneyUpper, 10);
        });
      }),
      200,
    );
  });

  it("is the chart of a share where nobody is down", () => {
    holds(
      fc.property(groups, (some) => {
        const { center, sigmaZ, points } = netChart(some.map((one) => ({ ...one, down: 0 })));
        const counts = some.map(({ up, of }) => ({ count: up, of }));
        const laney = laneyPChart(counts);
        expect(center).toBeCloseTo(laney.center, 12);
        expect(sigmaZ ?? -1).toBeCloseTo(laney.sigmaZ ?? -1, 10);
        pChart(counts).points.forEach(({ share, sigma, upper }, i) => {
          expect(points[i]?.net).toBe(share);
          expect(points[i]?.sigma).toBeCloseTo(sigma, 12);
          expect(points[i]?.upper).toBeCloseTo(upper, 12);
        });
      }),
      200,
    );
  });

  it("has the variance of the codes 1, 0 and -1 of all answers together", () => {
    const some = [
      { up: 5, down: 2, of: 10 },
      { up: 1, down: 4, of: 6 },
    ];
    const codes = [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0];
    const variance = codes.reduce((sum, code) => sum + code ** 2, 0) / 16;
    expect(netChart(some).center).toBe(0);
    expect(netChart(some).points[0]?.sigma).toBeCloseTo(Math.sqrt(variance / 10), 12);
    expect(netChart(some).points[1]?.sigma).toBeCloseTo(Math.sqrt(variance / 6), 12);
  });

  it("has no sigmaZ of one point, and Laney's limits are null then", () => {
    const { sigmaZ, points } = netChart([{ up: 5, down: 5, of: 10 }]);
    expect(sigmaZ).toBeNull();
    expect(points).toMatchObject([{ net: 0, laneyLower: null, laneyUpper: null }]);
    expect(points[0]?.upper).toBeCloseTo(3 * Math.sqrt(0.1), 12);
  });

  it.each<[unknown, string]>([
    [null, "net-chart: invalid-shape at groups"],
    [[], "net-chart: out-of-range at groups.length"],
    [[{ up: 1, of: 2 }], "net-chart: invalid-shape at groups.0.down"],
    [[{ up: 1, down: -1, of: 2 }], "net-chart: out-of-range at groups.0.down"],
    [[{ up: 2, down: 2, of: 3 }], "net-chart: inconsistent at groups.0.up + down"],
    [[{ up: 0, down: 0, of: 0 }], "net-chart: out-of-range at groups.0.of"],
  ])("refuses %j", (some, expected) => {
    expect(refusal(() => netChart(some as never))).toBe(expected);
  });
});
