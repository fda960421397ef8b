import fc from "fast-check";
import { expect, it } from "vitest";
import { raceChance } from "../../../src/models/paretoNbd/raceChance.ts";
import { raceGradient } from "../../../src/models/paretoNbd/raceGradient.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";

const wide = fc.double({ min: -2, max: 2, noNaN: true }).map((log) => 10 ** log);
const race = fc.tuple(wide, wide, wide, wide);

it("is the share of the shapes at equal rates", () => {
  expect(raceChance(2, 5, 3, 5)).toBe(0.4);
});

it("is that of two constant rates where the shapes are large", () => {
  expect(raceChance(2e9, 1e9, 3e9, 1e9)).toBeCloseTo(0.4, 9);
  expect(raceChance(2e9, 1e9, 1e9, 2e9)).toBeCloseTo(0.8, 8);
});

it("adds up to 1 with that of the other one, and hangs on the ratio of the rates only", () => {
  holds(
    fc.property(race, ([shape, rate, otherShape, otherRate]) => {
      const first = raceChance(shape, rate, otherShape, otherRate);
      expect(first + raceChance(otherShape, otherRate, shape, rate)).toBeCloseTo(1, 13);
      expect(
        relativeError(raceChance(shape, 8 * rate, otherShape, 8 * otherRate), first),
      ).toBeLessThan(1e-12);
    }),
    300,
  );
});

it("has the derivatives of its logarithm", () => {
  holds(
    fc.property(race, (values) => {
      const out = new Float64Array(4);
      raceGradient(...values, out);
      expect(relativeError(out[0] as number, raceChance(...values))).toBeLessThan(1e-12);
      const slope = (i: number) => {
        const at = (factor: number) =>
          Math.log(
            raceChance(...(values.map((v, j) => (i === j ? v * factor : v)) as typeof values)),
          );
        return (at(1 + 1e-5) - at(1 - 1e-5)) / 2e-5;
      };
      const [shape, , otherShape] = values;
      expect((out[1] as number) * shape).toBeCloseTo(slope(0), 7);
      expect((out[2] as number) * otherShape).toBeCloseTo(slope(2), 7);
      expect(out[3]).toBeCloseTo(slope(1), 7);
      expect(-(out[3] as number)).toBeCloseTo(slope(3), 7);
    }),
    300,
  );
});
