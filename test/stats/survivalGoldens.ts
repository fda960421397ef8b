import fixture from "../fixtures/survival.json" with { type: "json" };
import { goldens } from "./golden.ts";

type Numbers = readonly (number | null)[];

/** One lifetime for each time, as R was given them. */
interface Lives {
  readonly time: readonly number[];
  readonly event: readonly number[];
}

/** Lifetimes as counts by time. */
export const countsOf = ({ time, event }: Lives) =>
  time.map((at, i) => ({
    time: at,
    ended: event[i] as number,
    censored: 1 - (event[i] as number),
  }));

interface Curve {
  readonly survival: number[];
  readonly median: number | null;
}

/** Curves of R, as `[id, lifetimes, level, curve]`. */
export const curves = goldens("retention.kaplanMeier").map(([id, { inputs, expected }]) => {
  const { confidence, ...lives } = inputs as unknown as Lives & { confidence: number };
  return [id, lives, confidence, expected as unknown as Curve] as const;
});

/** The curves of the AML study: counts by time, limits by method, quantiles. */
export const studies = Object.entries(fixture.aml).map(([name, study]) => {
  const { time, nEvent, nCensor, atRisk, survival } = study;
  const table = time.map((at, i) => ({
    time: at,
    ended: nEvent[i] as number,
    censored: nCensor[i] as number,
  }));
  const limits = (method: "log-log" | "log" | "plain") => ({
    lower: study[`lower_${method}`] as Numbers,
    upper: study[`upper_${method}`] as Numbers,
    quantiles: study[`quantiles_${method}`] as { est: Numbers; lower: Numbers; upper: Numbers },
  });
  return [
    name,
    {
      table,
      atRisk,
      survival,
      standardError: study.stdErrSurvival as Numbers,
      limits,
      at: study.atTimes,
    },
  ] as const;
});

interface Groups extends Lives {
  readonly group: readonly number[];
}

interface Tested {
  readonly chisq: number;
  readonly p: number;
  readonly observed: number[];
  readonly expected: number[];
}

/** The groups of a test of R. */
export const groupsOf = ({ time, event, group }: Groups) =>
  [1, 2].map((wanted) => countsOf({ time, event }).filter((_, i) => group[i] === wanted));

/** Log-rank tests of R, as `[id, case]`. */
export const tests = goldens("retention.logRank").map(([id, { inputs, expected }]) => {
  const groups = groupsOf(inputs as unknown as Groups);
  return [id, { groups, expected: expected as unknown as Tested }] as const;
});
