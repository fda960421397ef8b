import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

type Rate = { events: number; exposure: number; confidence: number };
type Ratio = { numerator: number[]; denominator: number[]; confidence: number };

function poissonExact({ events, exposure, confidence }: Rate): Named {
  return { ...stats.garwood(events, exposure, confidence) };
}

function fieller({ numerator, denominator, confidence }: Ratio): Named {
  const { ratio, standardError, deltaLower, deltaUpper, lower, upper, bounded } = stats.fieller(
    numerator,
    denominator,
    confidence,
  );
  return {
    ratio,
    deltaSe: standardError,
    deltaLower,
    deltaUpper,
    fiellerLower: lower,
    fiellerUpper: upper,
    fiellerBounded: bounded,
  };
}

export const rates: GoldenMethods = {
  "rate.poissonExact": { compute: poissonExact },
  "ratio.fieller": { compute: fieller },
};
