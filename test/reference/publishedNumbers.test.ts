import { averageResolutionTime, nps } from "cx-metrics";
import { clopperPearson, quantiles, wilson } from "cx-metrics/stats";
import { describe, expect, it } from "vitest";
import { readShared } from "../support/shared.ts";

/** The lines of a text of reference numbers, cut at the spaces. */
const lines = (path: string) =>
  readShared(path)
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

const numbersOf = (words: readonly string[] | undefined) => (words ?? []).map(Number);

describe("R", () => {
  const r = lines("reference/r-golden.txt");
  const sample = [12, 5, 7, 33, 120, 9, 41, 3, 18, 22];
  const shares = r.filter(([name]) => name === "wilson" || name === "clopper");

  it.each(shares.map((line) => [line.slice(0, 2).join(" "), line] as const))(
    "%s",
    (_name, line) => {
      const [count, of] = numbersOf(line[1]?.split("/"));
      const interval = line[0] === "wilson" ? wilson : clopperPearson;
      const { lower, upper } = interval(count as number, of as number, 0.95);
      expect(lower).toBeCloseTo(Number(line[2]), 11);
      expect(upper).toBeCloseTo(Number(line[3]), 11);
    },
  );

  it("prints as many of them", () => {
    expect(shares).toHaveLength(5);
  });

  it("quantile type 7", () => {
    const [, ...wanted] = numbersOf(
      r.find(([name, , type]) => name === "quantile" && type === "7")?.slice(2),
    );
    const got = quantiles(Float64Array.from(sample), [0.25, 0.5, 0.9, 0.95]);
    got.forEach((quantile, i) => {
      expect(quantile).toBeCloseTo(wanted[i] as number, 11);
    });
    const { median, p90, p95 } = averageResolutionTime(sample);
    expect([median.value, p90.value, p95.value]).toEqual(got.slice(1));
  });

  it("mean, standard deviation and t interval", () => {
    const [, mean, , sd, , median] = r.find(([name]) => name === "mean") ?? [];
    const [, , lower, upper] = r.find(([name]) => name === "t-ci") ?? [];
    const result = averageResolutionTime(sample);
    expect(result.value).toBe(Number(mean));
    expect(result.median.value).toBe(Number(median));
    const variance = result.basis?.kind === "mean" ? result.basis.variance : null;
    expect(Math.sqrt(variance ?? Number.NaN)).toBeCloseTo(Number(sd), 11);
    expect(result.interval?.lower).toBeCloseTo(Number(lower), 10);
    expect(result.interval?.upper).toBeCloseTo(Number(upper), 10);
  });
});

describe("R package NPS", () => {
  const text = lines("reference/nps-ci-golden.txt");
  const starts = text.flatMap((line, i) => (line[0] === "D/P/P" ? [i] : []));
  const surveys = starts.map((start) => {
    const [, detractors, passives, promoters, , value] = text[start] ?? [];
    const limits = Object.fromEntries(
      text.slice(start + 1, start + 4).map(([method, ...pair]) => [method, numbersOf(pair)]),
    );
    const [d = 0, p = 0, q = 0] = numbersOf([detractors, passives, promoters] as string[]);
    return { groups: { detractors: d, passives: p, promoters: q }, value: Number(value), limits };
  });

  /** Its limits leave -1 to 1 and may miss the score; ours are cut, and widened to hold it. */
  const ours = (limits: readonly number[], score: number) => [
    Math.min(score, Math.max(-1, limits[0] as number)),
    Math.max(score, Math.min(1, limits[1] as number)),
  ];

  it.each([
    ["wald", "wald"],
    ["adjusted-wald", "adjusted.wald"],
    ["score", "iterative"],
  ] as const)("%s", (interval, theirs) => {
    expect(surveys).toHaveLength(7);
    for (const { groups, value, limits } of surveys) {
      const result = nps(groups, { interval });
      expect((result.value ?? Number.NaN) / 100).toBeCloseTo(value, 6);
      const [lower, upper] = ours(limits[theirs] as number[], value);
      expect((result.interval?.lower ?? Number.NaN) / 100).toBeCloseTo(lower as number, 6);
      expect((result.interval?.upper ?? Number.NaN) / 100).toBeCloseTo(upper as number, 6);
    }
  });

  it("its own survey of 1000", () => {
    // 0.1 = p - d and 0.814 = p + d - (p - d) ^ 2 make 462 promoters and 362 detractors.
    const groups = { promoters: 462, passives: 176, detractors: 362 };
    const [, score, , variance, , error] = text[0] ?? [];
    expect(nps(groups).value).toBe(100 * Number(score));
    expect(Math.sqrt(Number(variance) / 1000)).toBeCloseTo(Number(error), 7);
    for (const [theirs, ...pair] of text.slice(1, 4)) {
      const interval = { wald: "wald", "adjusted.wald": "adjusted-wald", iterative: "score" }[
        theirs as string
      ] as "wald";
      const result = nps(groups, { interval });
      expect((result.interval?.lower ?? 0) / 100).toBeCloseTo(Number(pair[0]), 7);
      expect((result.interval?.upper ?? 0) / 100).toBeCloseTo(Number(pair[1]), 7);
    }
  });
});
