import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  normalCdf,
  trinomialDifference,
  trinomialDifferenceAdjustedWald,
  trinomialDifferenceWald,
  trinomialScore,
} from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { net, netDifferenceLaws } from "./netDifferenceLaws.ts";
import { level } from "./shareDifferenceLaws.ts";

const all = { up: 10, down: 0, of: 10 };
const none = { up: 0, down: 10, of: 10 };
const [march, april] = [
  { up: 400, down: 280, of: 1000 },
  { up: 450, down: 250, of: 1000 },
];

describe("trinomialDifference", () => {
  netDifferenceLaws("trinomial-difference", trinomialDifference);

  it("encloses the difference within -2 and 2", () => {
    holds(
      fc.property(net, net, level, (a, b, l) => {
        const { difference, lower, upper } = trinomialDifference(a, b, l);
        const order = [-2, lower, difference, upper, 2];
        expect(order).toEqual(order.slice().sort((x, y) => x - y));
      }),
      300,
    );
  });

  it("has the p value of the level at which the interval reaches 0", () => {
    holds(
      fc.property(net, net, (a, b) => {
        const { difference, pValue } = trinomialDifference(a, b, 0.95);
        if (pValue === 1 || pValue < 1e-12) return;
        const { lower, upper } = trinomialDifference(a, b, 1 - pValue);
        expect(difference > 0 ? lower : upper).toBeCloseTo(0, 7);
      }),
      100,
    );
  });

  it("has the p value that bisection over the levels finds", () => {
    let [low, high] = [0, 8];
    for (let step = 0; step < 60; step++) {
      const z = (low + high) / 2;
      const l = 1 - 2 * normalCdf(-z);
      const [a, b] = [march, april].map(({ up, down, of }) => trinomialScore(up, down, of, l));
      const reach = Math.hypot(0.2 - (b?.lower ?? 0), (a?.upper ?? 0) - 0.12);
      if (reach < 0.08) low = z;
      else high = z;
    }
    expect(trinomialDifference(march, april, 0.95).z).toBeCloseTo(low, 9);
  });

  it("finds nothing where there is no difference, also where all agree", () => {
    expect(trinomialDifference(all, all, 0.95)).toMatchObject({ difference: 0, z: 0, pValue: 1 });
    const alike = trinomialDifference(march, { up: 4, down: 2.8, of: 10 }, 0.95);
    expect(alike.pValue).toBeGreaterThan(0.999);
  });

  it("counts standard errors also where p is below the smallest number", () => {
    const many = (up: number) => ({ up, down: 1e9 - up, of: 1e9 });
    const { z, pValue } = trinomialDifference(many(4e8), many(6e8), 0.95);
    expect(z).toBeGreaterThan(5000);
    expect(pValue).toBe(0);
  });
});

describe("trinomialDifferenceWald", () => {
  netDifferenceLaws("trinomial-difference-wald", trinomialDifferenceWald);

  it("has no test where neither sample varies", () => {
    const point = { difference: -2, lower: -2, upper: -2, z: null, pValue: null };
    expect(trinomialDifferenceWald(all, none, 0.95)).toEqual(point);
  });
});

describe("trinomialDifferenceAdjustedWald", () => {
  netDifferenceLaws("trinomial-difference-adjusted-wald", trinomialDifferenceAdjustedWald);

  it("is Wald's after three more answers in each, but for the difference", () => {
    const more = (up: number, down: number, of: number) => ({
      up: up + 0.75,
      down: down + 0.75,
      of: of + 3,
    });
    const wald = trinomialDifferenceWald(more(3, 5, 10), more(8, 1, 10), 0.9);
    const [a, b] = [
      { up: 3, down: 5, of: 10 },
      { up: 8, down: 1, of: 10 },
    ];
    const { difference, ...adjusted } = trinomialDifferenceAdjustedWald(a, b, 0.9);
    expect(adjusted).toEqual({
      lower: wald.lower,
      upper: wald.upper,
      z: wald.z,
      pValue: wald.pValue,
    });
    expect(difference).toBeCloseTo(0.9, 12);
  });
});
