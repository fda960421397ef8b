import { type Interval, type NetInterval, nps } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { encloses, type Limits, netCoverage } from "./exactCoverage.ts";
import { leastCoverage, mean, percent, REQUIRED, RUNS, simulationError } from "./judge.ts";
import { LATTICE, MIXES, type Mix, netOf } from "./mixes.ts";
import { expectOnPage } from "./page.ts";
import { drawNet, randomOf, remember, shareOfRuns } from "./simulate.ts";

const SIZES = [5, 10, 30, 100, 1000] as const;

/** The cells in which the interval covers less than 93 %. */
const FEW = ["5 from D: 92.2", "5 from 40/20/40: 92.8", "5 from 45/10/45: 92.2", "10 from H: 90.4"];

/** Both limits of a score that has them, in points. */
function limitsOf(n: number, up: number, down: number, interval?: NetInterval): Limits {
  const counts = { promoters: up, passives: n - up - down, detractors: down };
  return nps(counts, { interval }).interval as Interval as Limits;
}

const exact = (method?: NetInterval) =>
  SIZES.map((n) => {
    const coverage = netCoverage(n, (up, down) => limitsOf(n, up, down, method));
    const of = (mix: Mix) => coverage(mix, netOf(mix));
    return { n, mixes: MIXES.map(of), lattice: LATTICE.map(of) };
  });

const score = exact();
const wald = exact("wald");

const rowsOf = (method: string, cells: typeof score) =>
  cells.map(({ n, mixes, lattice }) => [
    method,
    String(n),
    ...mixes.map(percent),
    percent(mean(lattice)),
    percent(Math.min(...lattice)),
    String(lattice.filter((coverage) => coverage < REQUIRED).length),
  ]);

describe("the interval of nps, over all samples there are", () => {
  it("holds 93 % of every population, but for four cells of very few answers", () => {
    const below = score.flatMap(({ n, mixes, lattice }) => [
      ...MIXES.map(({ name }, i) => ({ n, name, coverage: mixes[i] as number })),
      ...LATTICE.map(({ name }, i) => ({ n, name, coverage: lattice[i] as number })),
    ]);
    // Five answers have 21 outcomes, so that one of them in or out moves the coverage by points. Of
    // ten answers from H, nine in ten samples are all promoters, and any other lies too low.
    expect(
      below
        .filter(({ coverage }) => coverage < REQUIRED)
        .map(({ n, name, coverage }) => `${n} from ${name}: ${percent(coverage)}`),
    ).toEqual(FEW);
  });

  // What the study prints (statistics.md, section 5), on each population and as mean and minimum.
  it.each([
    [10, [95.6, 96.3, 94.7, 96.2, 96.9, 96.2, 99.9, 90.4], 96.3, 94.0],
    [30, [94.7, 95.4, 95.2, 94.7, 96.5, 95.7, 96.9, 96.4], 95.2, 93.8],
    [100, [95.0, 95.1, 95.0, 94.9, 94.8, 96.1, 95.7, 95.2], 95.1, 94.8],
  ])("is what the study found for %d answers", (size, mixes, latticeMean, least) => {
    const found = score.find(({ n }) => n === size) as (typeof score)[number];
    found.mixes.forEach((coverage, i) => {
      expect(Math.abs(100 * coverage - (mixes[i] as number))).toBeLessThan(0.0501);
    });
    // The study's mean over its lattice is off by a rounding.
    expect(Math.abs(100 * mean(found.lattice) - latticeMean)).toBeLessThan(0.1);
    expect(100 * Math.min(...found.lattice)).toBeCloseTo(least, 1);
  });

  it("fails for Wald's, as it should", () => {
    const failing = wald.map(
      ({ lattice }) => lattice.filter((coverage) => coverage < REQUIRED).length,
    );
    expect(failing).toEqual([165, 169, 55, 4, 0]);
    const worst = wald.map(({ mixes }) => percent(Math.min(...mixes)));
    expect(worst).toEqual(["4.9", "9.6", "26.0", "63.3", "92.4"]);
  });

  it("is on the page", () => {
    const head = ["method", "n", ...MIXES.map(({ name }) => name), "mean", "least", "below 93"];
    expectOnPage("nps", head, [...rowsOf("score", score), ...rowsOf("wald", wald)]);
  });
});

describe("the interval of nps, simulated", () => {
  const cells = SIZES.flatMap((n, i) =>
    MIXES.map((mix, j) => ({ n, mix, cell: 10 * i + j, truth: score[i]?.mixes[j] as number })),
  );

  const simulate = (n: number, mix: Mix, cell: number, method?: NetInterval) => {
    const random = randomOf(cell);
    const limits = remember((up, down) => limitsOf(n, up as number, down as number, method));
    return shareOfRuns(RUNS, () => {
      const { up, down } = drawNet(mix, n, random);
      return encloses(limits(up, down), netOf(mix));
    });
  };

  it.each(cells)(
    "agrees with the count for $n answers from $mix.name",
    ({ n, mix, cell, truth }) => {
      const coverage = simulate(n, mix, cell);
      expect(Math.abs(coverage - truth)).toBeLessThanOrEqual(simulationError(truth, RUNS));
      if (truth >= REQUIRED) expect(coverage).toBeGreaterThanOrEqual(leastCoverage(RUNS));
    },
  );

  it("fails for Wald's by the same rule", () => {
    const failing = cells.filter(
      ({ n, mix, cell }) => n <= 10 && simulate(n, mix, cell, "wald") < leastCoverage(RUNS),
    );
    expect(failing.map(({ n, mix }) => `${n}${mix.name}`).join(" ")).toBe(
      "5A 5B 5C 5D 5E 5F 5H 10A 10B 10C 10D 10E 10F 10H",
    );
  });
});
