import { describe, expect, it } from "vitest";
import { readFitOptions } from "../../../src/models/fitting/FitOptions.ts";
import { fitModel } from "../../../src/models/fitting/fitModel.ts";
import type { Likelihood } from "../../../src/models/fitting/Likelihood.ts";
import { penaltyOf } from "../../../src/models/fitting/penaltyOf.ts";

/** Waiting times, 50 of them with mean 4 and 200 with mean 0.5: the maximum is known by formula. */
const waiting: Likelihood<"slow" | "quick"> = {
  parameters: ["slow", "quick"],
  n: 100,
  scale: 1,
  dimensions: [0, 0],
  rescaling: 0,
  starts: [[1, 1]],
  share: 1,
  evaluate: ([slow = 0, quick = 0], gradient) => {
    gradient[0] = 50 / slow - 200;
    gradient[1] = 200 / quick - 100;
    return 50 * Math.log(slow) - 200 * slow + 200 * Math.log(quick) - 100 * quick;
  },
  penalty: { scale: 1, share: 1 },
};
const settings = (options: object = {}) =>
  readFitOptions("test", options, ["slow", "quick", "slow+quick"]);
const codesOf = (likelihood: Likelihood<"slow" | "quick">) =>
  fitModel(likelihood, settings()).warnings.map(({ code }) => code);

describe("fitModel", () => {
  it("finds the maximum, and how sure it is", () => {
    const fit = fitModel(waiting, settings({ level: 0.9 }));
    expect(fit.params.slow).toBeCloseTo(0.25, 9);
    expect(fit.params.quick).toBeCloseTo(2, 9);
    expect(fit).toMatchObject({ n: 100, converged: true, warnings: [] });
    expect(fit.logLikelihood).toBeCloseTo(50 * Math.log(0.25) - 50 + 200 * Math.log(2) - 200, 10);
    // The logarithm of a rate has the variance 1 / events.
    expect(fit.standardErrors?.slow).toBeCloseTo(0.25 / Math.sqrt(50), 6);
    expect(fit.covariance?.[1]?.[1]).toBeCloseTo(4 / 200, 6);
    expect(fit.covariance?.[0]?.[1]).toBeCloseTo(0, 9);
    const { lower, upper, level } = fit.intervals?.quick ?? {};
    const factor = Math.exp(1.6448536269514722 / Math.sqrt(200));
    expect(lower).toBeCloseTo(2 / factor, 5);
    expect(upper).toBeCloseTo(2 * factor, 5);
    expect(level).toBe(0.9);
    expect(fit.gradientNorm).toBeLessThan(1e-9);
  });

  it("gives parameters back in the unit of the data", () => {
    const scaled = { ...waiting, scale: 10, dimensions: [1, 0], rescaling: -3 } as const;
    const fit = fitModel(scaled, settings());
    expect(fit.params.slow).toBeCloseTo(2.5, 8);
    expect(fit.standardErrors?.slow).toBeCloseTo(2.5 / Math.sqrt(50), 6);
    const bare = fitModel(waiting, settings());
    expect(fit.logLikelihood).toBeCloseTo((bare.logLikelihood as number) - 3, 10);
  });

  it("finds the same maximum from any start", () => {
    for (const options of [{ seed: 2 }, { seed: -9 }, { starts: 1 }, { starts: 9 }])
      expect(fitModel(waiting, settings(options)).params.quick).toBeCloseTo(2, 9);
  });

  it("says that a parameter runs away", () => {
    const endless: typeof waiting = {
      ...waiting,
      evaluate: ([slow = 0, quick = 0], gradient) => {
        gradient[0] = 50 / slow - 200;
        gradient[1] = 100 / (1 + quick) ** 2;
        return 50 * Math.log(slow) - 200 * slow - 100 / (1 + quick);
      },
    };
    expect(codesOf(endless)).toContain("boundary");
    expect(fitModel(endless, settings()).params.slow).toBeCloseTo(0.25, 4);
  });

  it("has no standard errors where the likelihood is flat", () => {
    const flat: typeof waiting = {
      ...waiting,
      evaluate: ([slow = 0], gradient) => {
        gradient[0] = 50 / slow - 200;
        gradient[1] = 0;
        return 50 * Math.log(slow) - 200 * slow;
      },
    };
    const fit = fitModel(flat, settings());
    expect(fit).toMatchObject({ standardErrors: null, covariance: null, intervals: null });
    expect(fit.params.slow).toBeCloseTo(0.25, 6);
    expect(codesOf(flat)).toEqual(["not-converged", "flat-direction"]);
  });

  it("says that it ended on a slope", () => {
    const kinked: typeof waiting = {
      ...waiting,
      evaluate: ([slow = 0, quick = 0], gradient) => {
        gradient[0] = 50 / slow - 200;
        gradient[1] = quick > 2 ? -100 : 100;
        return 50 * Math.log(slow) - 200 * slow - 100 * Math.abs(quick - 2);
      },
    };
    const fit = fitModel(kinked, settings());
    expect(fit.converged).toBe(false);
    expect(fit.warnings.map(({ code }) => code)).toContain("not-converged");
  });

  it.each([
    [5e-8, true],
    [2e-7, false],
  ])("with a slope of %d of each customer says converged: %s", (slope, converged) => {
    // A slope that no step gets rid of: of the logarithm, and for each of the 100 customers.
    const uneven: typeof waiting = {
      ...waiting,
      evaluate: ([slow = 0, quick = 0], gradient) => {
        gradient[0] = 50 / slow - 200 + (100 * slope) / slow;
        gradient[1] = 200 / quick - 100;
        const value = 50 * Math.log(slow) - 200 * slow + 200 * Math.log(quick) - 100 * quick;
        // Only where it is: anywhere else it is lower.
        return slow === 0.25 ? value : value - 1;
      },
      starts: [[0.25, 2]],
    };
    expect(fitModel(uneven, settings({ starts: 1 })).converged).toBe(converged);
  });

  it("finds the better of two maxima, wherever it starts first", () => {
    const twice = (order: number): typeof waiting => ({
      ...waiting,
      starts:
        order === 0
          ? [
              [1, 2],
              [0.01, 2],
            ]
          : [
              [0.01, 2],
              [1, 2],
            ],
      evaluate: ([slow = 0, quick = 0], gradient) => {
        const [x, y] = [Math.log(slow), Math.log(quick)];
        const well = (at: number, depth: number) => depth * Math.exp(-((x - at) ** 2));
        gradient[0] = (-2 * (x * well(0, 90) + (x + 5) * well(-5, 100))) / slow;
        gradient[1] = (-2 * 50 * (y - 1)) / quick;
        return well(0, 90) + well(-5, 100) - 50 * (y - 1) ** 2;
      },
    });
    for (const order of [0, 1])
      expect(fitModel(twice(order), settings()).params.slow).toBeCloseTo(Math.exp(-5), 6);
  });

  it("goes by priors where the data say little", () => {
    const priors = { quick: { median: 7, spread: 1e-4 } };
    const strong = fitModel(waiting, settings({ priors }));
    expect(strong.params.quick).toBeCloseTo(7, 2);
    expect(strong.params.slow).toBeCloseTo(0.25, 8);
  });
});

describe("penaltyOf", () => {
  const likelihood = { ...waiting, scale: 5, dimensions: [1, 0] } as const;
  const at = (options: object, params: number[]) => {
    const gradient = new Float64Array(2);
    const value = penaltyOf(likelihood, settings(options))(Float64Array.from(params), gradient);
    return { value, gradient: Array.from(gradient) };
  };

  it("is nothing without options", () => {
    expect(at({}, [3, 4])).toEqual({ value: 0, gradient: [0, 0] });
  });

  it("is that of lifetimes, in its scale of time", () => {
    const penalized = penaltyOf(
      { ...likelihood, penalty: { scale: 10, share: 0.5 } },
      settings({ penalizer: 0.1 }),
    );
    // 0.1 * 0.5 * ((3 * 5 / 10)^2 + 4^2)
    const gradient = Float64Array.of(1, 1);
    expect(penalized(Float64Array.of(3, 4), gradient)).toBeCloseTo(0.05 * (2.25 + 16), 14);
    expect(gradient[0]).toBeCloseTo(1 + 2 * 0.05 * 2.25, 14);
    expect(gradient[1]).toBeCloseTo(1 + 2 * 0.05 * 16, 14);
  });

  it("is minus the logarithm of a prior, whose median is in the unit of the data", () => {
    const quick = at({ priors: { quick: { median: 2, spread: 0.5 } } }, [3, 4]);
    expect(quick.value).toBeCloseTo((Math.log(2) / 0.5) ** 2 / 2 / 100, 15);
    const slow = at({ priors: { slow: { median: 30, spread: 2 } } }, [3, 4]);
    expect(slow.value).toBeCloseTo((Math.log(0.5) / 2) ** 2 / 2 / 100, 15);
    expect(at({ priors: { slow: { median: 15, spread: 2 } } }, [3, 4]).value).toBe(0);
  });

  it.each([
    ["a parameter", { priors: { quick: { median: 3, spread: 0.7 } } }],
    ["a sum", { priors: { "slow+quick": { median: 60, spread: 0.7 } } }],
    [
      "both and lifetimes' penalty",
      {
        penalizer: 0.03,
        priors: { slow: { median: 2, spread: 1 }, "slow+quick": { median: 9, spread: 3 } },
      },
    ],
  ])("has the derivatives by logarithms of %s", (_, options) => {
    const params = [1.7, 0.6];
    const { gradient } = at(options, params);
    gradient.forEach((slope, i) => {
      const moved = (step: number) =>
        at(
          options,
          params.map((x, j) => (i === j ? x * Math.exp(step) : x)),
        ).value;
      expect(slope).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 9);
    });
  });
});
