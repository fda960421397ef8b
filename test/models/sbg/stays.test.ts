import { sbg } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { discountedStays } from "../../../src/models/numerics/discountedStays.ts";
import { expectedStays } from "../../../src/models/numerics/expectedStays.ts";
import { relativeError } from "../../support/relativeError.ts";

// mpmath 1.4, 60 digits: the closed form, and digammas at alpha = 1.
it.each([
  [1e-6, 0.3, 257, 256.99792823343154],
  [1e-6, 2.783, 5000, 4999.966556676551],
  [1e-6, 999.5, 1000000, 999994.0833574417],
  [0.99995, 2.783, 257, 12.160850942432049],
  [0.99995, 999.5, 5000, 1790.9437921410947],
  [0.9999999, 0.3, 1000000, 4.195413624642869],
  [0.9999999, 999.5, 257, 228.613552979515],
  [0.9999999999, 0.3, 5000, 2.605963221894012],
  [0.9999999999, 2.783, 1000000, 35.129670700135414],
  [1.0, 0.3, 257, 1.716412681891751],
  [1.0, 2.783, 5000, 20.386271033030326],
  [1.0, 999.5, 1000000, 6905.300360279779],
  [1.000000001, 2.783, 257, 12.15950186337654],
  [1.000000001, 999.5, 5000, 1790.8635473996287],
  [1.0002, 0.3, 1000000, 4.189515053204738],
  [1.0002, 999.5, 257, 228.60830097011976],
  [2.0, 0.3, 5000, 0.2999220202747286],
  [2.0, 2.783, 1000000, 2.7829894719508275],
  [1000000.0, 0.3, 257, 3.0000030000029997e-7],
  [1000000.0, 2.783, 5000, 2.783002783002783e-6],
  [1000000.0, 999.5, 1000000, 0.0009995009995009995],
] as const)("stays %d, %d for %d periods", (alpha, beta, t, right) => {
  expect(relativeError(expectedStays(alpha, beta, t), right)).toBeLessThan(1e-12);
});

// mpmath 1.4, 25 digits: the mean over the beta distribution.
it.each([
  [0.05, 1e-6, 1e-8, 799.4821604039997],
  [0.05, 0.3, 0.12, 6.136130297006021],
  [0.05, 50.0, 0.02, 48.034288478267094],
  [0.05, 1000000.0, 1e-8, 81696621.61597167],
  [0.3, 1e-6, 0.12, 1.5059714387625076e-5],
  [0.3, 2.783, 0.02, 23.489898767896975],
  [0.3, 10000.0, 1e-8, 8176621.9264279455],
  [0.3, 1000000.0, 0.12, 7.8433101260229785],
  [0.657, 0.3, 0.02, 2.549111795578353],
  [0.657, 50.0, 1e-8, 18658.69712576845],
  [0.657, 10000.0, 0.12, 7.838780113418916],
  [1.0, 1e-6, 0.02, 3.922004792224487e-6],
  [1.0, 2.783, 1e-8, 46.33946035452417],
  [1.0, 50.0, 0.12, 6.77504406397592],
  [1.0, 1000000.0, 0.02, 49.49916698884984],
  [2.0, 0.3, 1e-8, 0.2999999297506411],
  [2.0, 2.783, 0.12, 1.4539106030842521],
  [2.0, 10000.0, 0.02, 49.009061231711115],
  [300.0, 1e-6, 1e-8, 3.3444815717941235e-9],
  [300.0, 0.3, 0.12, 0.0008894481285171356],
  [300.0, 50.0, 0.02, 0.1633592699168334],
  [300.0, 1000000.0, 1e-8, 3344.3693446481557],
  [1000000.0, 1e-6, 0.12, 8.86921223345527e-13],
  [1000000.0, 2.783, 0.02, 2.7278954313655974e-6],
  [1000000.0, 10000.0, 1e-8, 0.010000009899009798],
  [1000000.0, 1000000.0, 0.12, 0.7968173173699706],
] as const)("stays %d, %d discounted by %d", (alpha, beta, rate, right) => {
  expect(relativeError(discountedStays(alpha, beta, rate), right)).toBeLessThan(1e-12);
});

describe("what is stayed in", () => {
  it("is a sum of one term after the other", () => {
    let [stay, sum] = [1, 0];
    for (let j = 0; j < 3000; j++) {
      stay *= (2.5 + j) / (3.2 + j);
      sum += stay;
      if (j % 500 === 255 || j % 500 === 256)
        expect(relativeError(expectedStays(0.7, 2.5, j + 1), sum)).toBeLessThan(1e-12);
    }
  });

  it("is a sum of discounted terms, wherever the mass lies", () => {
    for (const alpha of [1e-6, 1e-3, 0.5, 20, 1e5]) {
      for (const beta of [1e-6, 0.5, 20, 1e5]) {
        for (const rate of [0.05, 0.1, 0.2]) {
          let [stay, sum] = [1, 0];
          for (let j = 0; j < 900; j++) {
            stay *= ((beta + j) / (alpha + beta + j)) * Math.exp(-rate);
            sum += stay;
          }
          expect(relativeError(discountedStays(alpha, beta, rate), sum)).toBeLessThan(1e-12);
        }
      }
    }
  });

  it("is quickly told of parameters that are nothing but extreme", () => {
    for (const alpha of [1e-100, 1e-6, 1, 1e6, 1e100]) {
      for (const beta of [1e-100, 1e-6, 1, 1e6, 1e100]) {
        for (const rate of [1e-26, 1e-9, 1, 1e16]) {
          const value = discountedStays(alpha, beta, rate);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1.001 / rate);
        }
        const value = expectedStays(alpha, beta, Number.MAX_SAFE_INTEGER);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.001 * Number.MAX_SAFE_INTEGER);
      }
    }
  });
});

// Who leaves with a probability that hardly differs: a geometric series.
it.each([1e12, 1e20, 1e29])("ends for %d subscribers' worth of certainty", (alpha) => {
  for (const discountRate of [1, 10, 50]) {
    const stays = 0.75 / (1 + discountRate / 100);
    const model = sbg.fromParams({ alpha, beta: 3 * alpha });
    const right = 1 / (1 - stays);
    expect(
      Math.abs((sbg.expectedLifetime(model, { discountRate }) as number) / right - 1),
    ).toBeLessThan(1e-11);
  }
});
