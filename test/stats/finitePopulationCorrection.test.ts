import { expect, it } from "vitest";
import { finitePopulationCorrection } from "../../src/stats/index.ts";
import { momentsOf } from "../../src/stats/momentsOf.ts";
import { expectRelative, refusal } from "./golden.ts";

it("is what drawing without replacement takes off the spread of a mean", () => {
  const population = [1, 4, 4, 9, 12];
  const means = population.flatMap((x, i) =>
    population
      .slice(i + 1)
      .flatMap((y, j) => population.slice(i + j + 2).map((z) => (x + y + z) / 3)),
  );
  const spreadOf = (values: readonly number[]) =>
    ((momentsOf(values).variance ?? 0) * (values.length - 1)) / values.length;
  const withReplacement = spreadOf(population) / 3;
  expectRelative(
    finitePopulationCorrection(3, 5),
    Math.sqrt(spreadOf(means) / withReplacement),
    1e-12,
  );
});

it("is 1 of one, and 0 of all, even of one", () => {
  expect(finitePopulationCorrection(1, 1000)).toBe(1);
  expect(finitePopulationCorrection(1000, 1000)).toBe(0);
  expect(finitePopulationCorrection(1, 1)).toBe(0);
});

it.each<[string, unknown, unknown, string]>([
  ["more than there are", 11, 10, "inconsistent at n"],
  ["nobody asked", 0, 10, "out-of-range at n"],
  ["nobody there", 1, 0, "out-of-range at population"],
  ["half a person", 1.5, 10, "not-integer at n"],
  ["half a population", 1, 10.5, "not-integer at population"],
  ["an endless population", 1, Number.POSITIVE_INFINITY, "not-finite at population"],
])("refuses %s", (_what, n, population, expected) => {
  const call = finitePopulationCorrection as (n: unknown, population: unknown) => unknown;
  const name = "finite-population-correction";
  expect(refusal(() => call(n, population))).toBe(`${name}: ${expected}`);
});
