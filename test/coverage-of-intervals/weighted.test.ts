import { nps } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { criticalZ } from "../../src/stats/criticalZ.ts";
import { encloses, type Limits } from "./exactCoverage.ts";
import { leastCoverage, percent, RUNS } from "./judge.ts";
import { type Mix, mixNamed } from "./mixes.ts";
import { expectOnPage } from "./page.ts";
import { drawNormal, randomOf, shareOfRuns } from "./simulate.ts";

const SPREADS = [0.3, 0.8, 1.3] as const;
const SIZES = [30, 100, 300] as const;

/** What the weight has to do with the answer: nothing, or a promoter stands for two detractors. */
const RELATIONS = [
  { relation: "independent", up: 1, neutral: 1, down: 1 },
  { relation: "related", up: 1.4, neutral: 1, down: 0.7 },
] as const;

/** Samples of a cell: answers with weights take longer than counts. */
const WEIGHTED_RUNS = Math.ceil(RUNS / 2);

const cells = ["A", "B", "F"].flatMap((letter) =>
  RELATIONS.flatMap((factors) =>
    SPREADS.flatMap((spread) => SIZES.map((n) => ({ mix: mixNamed(letter), factors, spread, n }))),
  ),
);

type Cell = (typeof cells)[number];

const nameOf = ({ mix, factors, spread, n }: Cell) =>
  `${n} from ${mix.name}, weights ${factors.relation}, sd ${spread}`;

/** The net share that the weights make of the population, in points. */
function truthOf({ mix, factors }: Cell): number {
  const [up, neutral, down] = (["up", "neutral", "down"] as const).map(
    (group) => mix[group] * factors[group],
  ) as [number, number, number];
  return (100 * (up - down)) / (up + neutral + down);
}

const ANSWERS = { up: 10, neutral: 8, down: 3 } as const;

function groupOf(place: number, mix: Mix): keyof typeof ANSWERS {
  if (place < mix.up) return "up";
  return place < mix.up + mix.down ? "down" : "neutral";
}

/** Answers with log-normal weights. */
function drawSample({ mix, factors, spread, n }: Cell, random: () => number) {
  const answers = new Uint8Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const group = groupOf(random(), mix);
    answers[i] = ANSWERS[group];
    weights[i] = factors[group] * Math.exp(spread * drawNormal(random));
  }
  return { answers, weights };
}

type Sample = ReturnType<typeof drawSample>;

const ofNps = ({ answers, weights }: Sample) => nps(answers, { weights }).interval as Limits;

/** The linearised interval: Wald's with the standard error of survey statistics. */
function linearised({ answers, weights }: Sample): Limits {
  const codes = Array.from(answers, (answer): number =>
    answer === 10 ? 1 : answer === 8 ? 0 : -1,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const net = codes.reduce((sum, code, i) => sum + code * (weights[i] as number), 0) / total;
  const variance = codes.reduce(
    (sum, code, i) => sum + ((weights[i] as number) * (code - net)) ** 2,
    0,
  );
  const margin = (criticalZ(0.95) * Math.sqrt(variance)) / total;
  return { lower: 100 * (net - margin), upper: 100 * (net + margin) };
}

function simulate(cell: Cell, place: number, limitsOf: (sample: Sample) => Limits): number {
  const random = randomOf(2000 + place);
  const truth = truthOf(cell);
  return shareOfRuns(WEIGHTED_RUNS, () => encloses(limitsOf(drawSample(cell, random)), truth));
}

describe("the interval of weighted nps, simulated", () => {
  const found = cells.map((cell, place) => ({ cell, coverage: simulate(cell, place, ofNps) }));

  it("holds 93 % in every one of 54 cells", () => {
    expect(found).toHaveLength(54);
    const failing = found.filter(({ coverage }) => coverage < leastCoverage(WEIGHTED_RUNS));
    expect(failing.map(({ cell, coverage }) => `${nameOf(cell)}: ${percent(coverage)}`)).toEqual(
      [],
    );
  });

  it("would not for the linearised interval, which has no width where all agree", () => {
    const linear = cells.map((cell, place) =>
      cell.mix.name === "F" ? simulate(cell, place, linearised) : 1,
    );
    expect(
      linear.filter((coverage) => coverage < leastCoverage(WEIGHTED_RUNS)).length,
    ).toBeGreaterThan(9);
    expect(Math.min(...linear)).toBeLessThan(0.7);
  });

  it("is on the page", () => {
    const rows = found
      .filter(({ cell }) => cell.n === SIZES[0])
      .map(({ cell }) => [
        cell.mix.name,
        cell.factors.relation,
        String(cell.spread),
        ...SIZES.map((n) =>
          percent(
            found.find(
              (other) =>
                other.cell.n === n &&
                other.cell.mix === cell.mix &&
                other.cell.factors === cell.factors &&
                other.cell.spread === cell.spread,
            )?.coverage as number,
          ),
        ),
      ]);
    const head = ["mix", "weights", "sd of log", ...SIZES.map((n) => `n = ${n}`)];
    expectOnPage("weighted", head, rows);
  });
});
