import { describe, expect, it } from "vitest";
import { integrate } from "../../../src/models/numerics/integrate.ts";
import { logBeta } from "../../../src/models/numerics/logBeta.ts";
import { scaledExponentialIntegral } from "../../../src/models/numerics/scaledExponentialIntegral.ts";
import { relativeError } from "../../support/relativeError.ts";

const close = (value: number, right: number): void => {
  expect(relativeError(value, right)).toBeLessThan(1e-13);
};

describe("over a segment", () => {
  it("smooth functions", () => {
    close(integrate(Math.sin, 0, Math.PI), 2);
    close(
      integrate((x) => x ** 5, 1, 2),
      10.5,
    );
    expect(Math.abs(integrate((x) => x ** 3, -1, 1))).toBeLessThan(1e-15);
  });

  it("functions that are infinite at its start", () => {
    close(integrate(Math.log, 0, 1), -1);
    close(
      integrate((x) => x ** -0.5, 0, 4),
      4,
    );
    close(
      integrate((x) => x ** -0.9 * (1 - x) ** 3, 0, 1),
      Math.exp(logBeta(0.1, 4)),
    );
  });

  it("and those infinite at its end with half the digits", () => {
    expect(
      relativeError(
        integrate((x) => 1 / Math.sqrt(1 - x), 0, 1),
        2,
      ),
    ).toBeLessThan(1e-7);
    close(
      integrate((x) => 1 / Math.sqrt(-x), -1, 0),
      2,
    );
  });
});

describe("over a half-line", () => {
  it("functions of any scale that fall exponentially", () => {
    for (const rate of [1e-6, 1, 1e6]) {
      close(
        integrate((x) => rate * Math.exp(-rate * x), 0, Number.POSITIVE_INFINITY),
        1,
      );
    }
    close(
      integrate((x) => Math.exp(-x), 5, Number.POSITIVE_INFINITY),
      Math.exp(-5),
    );
    close(
      integrate((x) => x ** 4 * Math.exp(-x), 0, Number.POSITIVE_INFINITY),
      24,
    );
  });

  it("functions that fall like a power", () => {
    close(
      integrate((x) => 1 / (1 + x * x), 0, Number.POSITIVE_INFINITY),
      Math.PI / 2,
    );
    close(
      integrate((x) => (1 + x) ** -1.25, 0, Number.POSITIVE_INFINITY),
      4,
    );
  });

  it("as another way to the exponential integral", () => {
    for (const [s, z] of [
      [0.6, 0.02],
      [1, 3],
      [7.5, 0.4],
    ] as const) {
      const f = (u: number): number => Math.exp(-z * u) * (1 + u) ** -s;
      close(integrate(f, 0, Number.POSITIVE_INFINITY), scaledExponentialIntegral(s, z));
    }
  });
});

it("0 is 0", () => {
  expect(integrate(() => 0, 0, 1)).toBe(0);
});

it("never asks for the ends, and stops after 3,200 values", () => {
  let asked = 0;
  const rough = (x: number): number => {
    expect(x > 1 && x < 2).toBe(true);
    asked++;
    return Math.sin(1e7 * x);
  };
  expect(Number.isFinite(integrate(rough, 1, 2))).toBe(true);
  expect(asked).toBeGreaterThan(500);
  expect(asked).toBeLessThan(3200);
});
