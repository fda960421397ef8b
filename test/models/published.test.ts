import { bgBb, bgNbd, gammaGamma, paretoNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";

describe("Fader, Hardie and Lee (2005), Marketing Science 24(2), the parameters of CDNOW", () => {
  const model = bgNbd.fromParams({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });

  it("expects 1.226 purchases in 39 weeks of a customer with x = 2, t_x = 30.43, T = 38.86", () => {
    const customer = { frequency: 2, recency: 30.43, T: 38.86 };
    expect(bgNbd.expectedPurchases(model, customer, 39)).toBeCloseTo(1.226, 3);
  });
});

describe("the vignette of BTYD, its parameters of Pareto/NBD on CDNOW", () => {
  const params = { r: 0.5533971, alpha: 10.5801985, s: 0.6060625, beta: 11.6562237 };
  const model = paretoNbd.fromParams(params);
  const customer1516 = { frequency: 26, recency: 30.86, T: 31 };

  it("expects 25.456 purchases of customer 1516 in 52 weeks", () => {
    expect(Math.abs(paretoNbd.expectedPurchases(model, customer1516, 52) - 25.456)).toBeLessThan(
      1e-3,
    );
  });

  it("has customer 1516 alive with .9979", () => {
    expect(paretoNbd.probabilityAlive(model, customer1516)).toBeCloseTo(0.9979, 4);
  });
});

describe("the vignette of BTYD, its parameters of BG/BB on donations", () => {
  const model = bgBb.fromParams({
    alpha: 1.2035265894652,
    beta: 0.749721072930174,
    gamma: 0.656777484407604,
    delta: 2.78379297621536,
  });

  it.each([
    [{ frequency: 0, recency: 0, T: 6 }, 0.1302169],
    [{ frequency: 4, recency: 5, T: 6 }, 3.627858],
  ])("of %o expects %d donations in ten years", (donor, donations) => {
    expect(Math.abs(bgBb.expectedPurchases(model, donor, 10) / donations - 1)).toBeLessThan(5e-6);
  });
});

describe("Fader and Hardie (2013), note 025, the Gamma-Gamma model of CDNOW", () => {
  const model = gammaGamma.fromParams({ p: 6.25, q: 3.74, v: 15.44 });

  it("is a mean spend of 35.22 a purchase, p v / (q - 1)", () => {
    expect(gammaGamma.expectedSpendNewCustomer(model)).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    expect(gammaGamma.expectedSpendNewCustomer(model)).toBeCloseTo(35.22, 2);
  });

  it.each([
    [2, 22.35, 24.66],
    [1, 11.77, 18.92],
    [7, 73.74, 71.47],
  ])("draws a mean of %d purchases of %d to %d", (frequency, monetaryValue, expected) => {
    expect(gammaGamma.expectedSpend(model, { frequency, monetaryValue })).toBeCloseTo(expected, 2);
  });
});
