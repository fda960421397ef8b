import { kaplanMeier } from "cx-metrics";
import { logRankTest, productLimit, type SurvivalStep } from "cx-metrics/stats";
import { countsOf, groupsOf } from "../survivalGoldens.ts";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

interface Lives {
  readonly time: readonly number[];
  readonly event: readonly number[];
}

function curve({ time, event, confidence: level }: Lives & { confidence: number }): Named {
  const counts = countsOf({ time, event });
  const steps = productLimit(counts, { level });
  const log = productLimit(counts, { level, interval: "log" });
  const rows = time.map((duration, i) => ({ duration, ended: event[i] === 1 }));
  const column = <Field extends keyof SurvivalStep>(field: Field, of = steps) =>
    of.map((step) => step[field]);
  return {
    times: column("time"),
    atRisk: column("atRisk"),
    events: column("ended"),
    survival: column("survival"),
    se: column("standardError"),
    lowerLogLog: column("lower"),
    upperLogLog: column("upper"),
    lowerLog: column("lower", log),
    upperLog: column("upper", log),
    median: kaplanMeier(rows).value,
  };
}

function logRank(inputs: Parameters<typeof groupsOf>[0]): Named {
  const { statistic, pValue, observed, expected } = logRankTest(groupsOf(inputs));
  return { chisq: statistic, p: pValue, observed, expected };
}

export const survival: GoldenMethods = {
  "retention.kaplanMeier": { compute: curve },
  "retention.logRank": { compute: logRank },
};
