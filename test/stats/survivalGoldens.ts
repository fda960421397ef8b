import fixture from "../fixtures/survival.json" with { type: "json" };

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

/** Curves of R, as `[id, case]`. */
export const curves = fixture.kaplanMeier.map((curve) => [curve.id, curve] as const);

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

/** Log-rank tests of R, as `[id, case]`. */
export const tests = fixture.logRank.map(({ id, time, event, group, expected }) => {
  const groups = [1, 2].map((wanted) =>
    countsOf({ time, event }).filter((_, i) => group[i] === wanted),
  );
  return [id, { groups, expected }] as const;
});
