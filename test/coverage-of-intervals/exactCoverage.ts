import type { Mix } from "./mixes.ts";

/** Both ends of an interval. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Whether limits enclose a value, which rounding may move by its last digits. */
export function encloses({ lower, upper }: Limits, value: number): boolean {
  return lower <= value + 1e-9 && upper >= value - 1e-9;
}

/** How probable a sample of a population is that encloses its value, over all samples there are. */
export type Coverage<Population> = (population: Population, value: number) => number;

/** Of a share: all counts of a sample of size n, their limits found once. */
export function shareCoverage(n: number, limitsOf: (count: number) => Limits): Coverage<number> {
  const limits = Array.from({ length: n + 1 }, (_, count) => limitsOf(count));
  const ways = logFactorials(n);
  return (p, value) => {
    let covered = 0;
    limits.forEach((interval, count) => {
      if (!encloses(interval, value)) return;
      const log = at(ways, n) - at(ways, count) - at(ways, n - count);
      covered += Math.exp(log + count * Math.log(p) + (n - count) * Math.log1p(-p));
    });
    return covered;
  };
}

/** Of a net share: all outcomes of a sample of size n, their limits found once. */
export function netCoverage(
  n: number,
  limitsOf: (up: number, down: number) => Limits,
): Coverage<Mix> {
  const outcomes = ((n + 1) * (n + 2)) / 2;
  const lower = new Float64Array(outcomes);
  const upper = new Float64Array(outcomes);
  for (let up = 0, i = 0; up <= n; up++) {
    for (let down = 0; up + down <= n; down++, i++) {
      const limits = limitsOf(up, down);
      lower[i] = limits.lower;
      upper[i] = limits.upper;
    }
  }
  const ways = logFactorials(n);
  return (mix, value) => {
    const [logUp, logDown, logNeutral] = [
      Math.log(mix.up),
      Math.log(mix.down),
      Math.log(mix.neutral),
    ];
    let covered = 0;
    let i = 0;
    for (let up = 0; up <= n; up++) {
      for (let down = 0; up + down <= n; down++, i++) {
        if (!encloses({ lower: at(lower, i), upper: at(upper, i) }, value)) continue;
        const neutral = n - up - down;
        const log = at(ways, n) - at(ways, up) - at(ways, down) - at(ways, neutral);
        covered += Math.exp(log + up * logUp + down * logDown + neutral * logNeutral);
      }
    }
    return covered;
  };
}

function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 2; k <= n; k++) logs[k] = at(logs, k - 1) + Math.log(k);
  return logs;
}

const at = (logs: Float64Array, k: number): number => logs[k] as number;
