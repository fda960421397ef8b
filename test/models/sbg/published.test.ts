import { sbg } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { cohortOfSurvivors } from "./cohorts.ts";

const HIGH_END = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1];
const REGULAR = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1];

describe("Fader and Hardie (2007), table 1: the seven years that the model is fitted to", () => {
  it("gives .668 and 3.806 for High End", () => {
    const { params, logLikelihood } = sbg.fit(cohortOfSurvivors(HIGH_END), { unit: "years" });
    expect(params.alpha.toFixed(3)).toBe("0.668");
    expect(params.beta.toFixed(3)).toBe("3.806");
    expect(logLikelihood?.toFixed(1)).toBe("-1611.2");
  });

  // 50 digits: .704077, 1.182043, -1680.265.
  it("gives .704 and 1.182 for Regular", () => {
    const { params, logLikelihood } = sbg.fit(cohortOfSurvivors(REGULAR), { unit: "years" });
    expect(params.alpha.toFixed(6)).toBe("0.704077");
    expect(params.beta.toFixed(6)).toBe("1.182043");
    expect(logLikelihood?.toFixed(3)).toBe("-1680.265");
  });

  it("projects the years that were held out", () => {
    const model = sbg.fit(cohortOfSurvivors(HIGH_END), { unit: "years" });
    // Of High End 46.8, 44.5, 42.7, 40.9 and 39.4 percent were left after 8 to 12 years.
    [46.8, 44.5, 42.7, 40.9, 39.4].forEach((percent, i) => {
      expect(Math.abs(100 * sbg.survival(model, 8 + i) - percent)).toBeLessThan(2);
    });
  });
});
