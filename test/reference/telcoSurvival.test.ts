import { kaplanMeier, logRank, mergeTallies, survivalAt } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { readShared, readSharedCsv } from "../support/shared.ts";

/** Months of tenure, and whether the customer left: who did not is still there. */
const customers = readSharedCsv("data/telco-churn/Telco-Customer-Churn.csv").map((row) => ({
  contract: row["Contract"] as string,
  duration: Number(row["tenure"]),
  ended: row["Churn"] === "Yes",
}));

const golden = readShared("reference/telco-km-golden.txt").split("\n");

/** "Month-to-month 3875 1655 0.70…": customers, leavers, survival at 12, 24, 36 and 60 months. */
const byContract = golden.flatMap((line) => {
  const [, contract, numbers] = /^([A-Z]\D+) (\d.*)$/.exec(line) ?? [];
  if (contract === undefined || numbers === undefined) return [];
  const [n, lost, ...survival] = numbers.trim().split(" ").map(Number);
  return [{ contract, n, lost, survival }];
});

/** Time, at risk, survival, standard error and log limits of all customers. */
const overall = golden.flatMap((line) => {
  const numbers = /^\d[\d. ]+$/.test(line) ? line.trim().split(" ").map(Number) : [];
  return numbers.length === 6 ? [numbers as [number, number, number, number, number, number]] : [];
});

const of = (contract: string) => customers.filter((customer) => customer.contract === contract);

describe("Kaplan-Meier of a telephone company, as R has it", () => {
  const curve = kaplanMeier(customers, { interval: "log" });

  it("survives 12, 24 and 72 months as published", () => {
    expect(survivalAt(curve, 12)).toBeCloseTo(0.8431995538, 10);
    expect(survivalAt(curve, 24)).toBeCloseTo(0.7887363984, 10);
    expect(survivalAt(curve, 72)).toBeCloseTo(0.5927901521, 10);
    expect(survivalAt(curve, 73)).toBeNull();
  });

  it("has R's counts and limits at every time that R printed", () => {
    expect(overall).toHaveLength(6);
    for (const [time, atRisk, survival, , lower, upper] of overall) {
      const step = curve.steps.find((candidate) => candidate.time === time);
      expect(step?.atRisk).toBe(atRisk);
      expect(step?.survival).toBeCloseTo(survival, 10);
      expect(step?.lower).toBeCloseTo(lower, 10);
      expect(step?.upper).toBeCloseTo(upper, 10);
    }
  });

  it("has no median: more than half are left after six years", () => {
    expect(curve).toMatchObject({ value: null, n: 7043, interval: null });
    expect(curve.warnings.map(({ code }) => code)).toEqual(["not-reached"]);
    expect(curve.median).toEqual({ value: null, lower: null, upper: null });
  });

  it("is lower than the naive share, which counts who is still there as if for good", () => {
    const lost = customers.filter(({ ended }) => ended).length;
    expect(lost).toBe(1869);
    expect(survivalAt(curve, 72)).toBeLessThan(1 - lost / customers.length);
  });

  it.each(byContract)("of $contract", ({ contract, n, lost, survival }) => {
    const own = kaplanMeier(of(contract));
    expect(own.n).toBe(n);
    expect(own.steps.reduce((sum, { ended }) => sum + ended, 0)).toBe(lost);
    [12, 24, 36, 60].forEach((time, i) => {
      expect(survivalAt(own, time)).toBeCloseTo(survival[i] ?? Number.NaN, 10);
    });
  });

  it("adds up over contracts", () => {
    const tallies = byContract.map(({ contract }) => kaplanMeier(of(contract)).tally);
    expect(kaplanMeier(mergeTallies(...tallies), { interval: "log" })).toEqual(curve);
  });

  it("differs between contracts by R's log-rank test", () => {
    const [, chisq] = /logrank by Contract chisq ([\d.]+)/.exec(golden.join("\n")) ?? [];
    const groups = byContract.map(({ contract }) => [contract, of(contract)] as const);
    const test = logRank(Object.fromEntries(groups));
    expect(test.statistic).toBeCloseTo(Number(chisq), 8);
    expect(test).toMatchObject({ df: 2, pValue: 0 });
  });
});

describe("Kaplan-Meier of the lung study, as R has it", () => {
  interface Golden {
    readonly time: number[];
    readonly atRisk: number[];
    readonly survival: number[];
    readonly [name: string]: unknown;
  }

  interface LogRankGolden {
    readonly chisq: number;
    readonly df: number;
    readonly p: number;
  }

  const goldens = findKey(JSON.parse(readShared("reference/clv-golden.json")), "kaplanMeier") as {
    readonly lung: Golden;
    readonly lungLogRankBySex: LogRankGolden;
  };
  const rows = readSharedCsv("data/clv/km-lung.csv");
  const lives = rows.map((row) => ({
    duration: Number(row["time"]),
    ended: row["event"] === "1",
    sex: row["sex"] as string,
  }));

  it.each(["log-log", "log", "plain"] as const)("with %s limits, at every step", (interval) => {
    const curve = kaplanMeier(lives, { interval });
    const { lung } = goldens;
    expect(curve.steps.map(({ time }) => time)).toEqual(lung.time);
    expect(curve.steps.map(({ atRisk }) => atRisk)).toEqual(lung.atRisk);
    const column = (name: string) => lung[`${name}_${interval}`] as number[];
    curve.steps.forEach((step, i) => {
      expect(step.survival).toBeCloseTo(lung.survival[i] ?? Number.NaN, 10);
      expect(step.lower).toBeCloseTo(column("lower")[i] ?? Number.NaN, 10);
      expect(step.upper).toBeCloseTo(column("upper")[i] ?? Number.NaN, 10);
    });
    const quantiles = lung[`quantiles_${interval}`] as Record<"est" | "lower" | "upper", number[]>;
    expect(curve.median).toEqual({
      value: quantiles.est[1],
      lower: quantiles.lower[1],
      upper: quantiles.upper[1],
    });
    expect(curve.value).toBe(310);
  });

  it("differs between the sexes", () => {
    const { chisq, df, p } = goldens.lungLogRankBySex;
    const test = logRank(["1", "2"].map((sex) => lives.filter((life) => life.sex === sex)));
    expect(test.df).toBe(df);
    expect(test.statistic).toBeCloseTo(chisq, 10);
    expect(test.pValue).toBeCloseTo(p, 12);
  });
});

/** The value of a key, wherever it is. */
function findKey(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (key in value) return (value as Record<string, unknown>)[key];
  for (const item of Object.values(value)) {
    const found = findKey(item, key);
    if (found !== undefined) return found;
  }
  return undefined;
}
