import { createRandom } from "../../stats/createRandom.ts";
import { probit } from "../../stats/probit.ts";
import {
  largest,
  type Minimum,
  minimize,
  type Objective,
  type Start,
} from "../numerics/minimize.ts";
import type { FitSettings } from "./FitOptions.ts";
import type { Likelihood } from "./Likelihood.ts";

/** Minima whose parameters differ by less than a third are taken for one. */
const APART = 0.3;

/**
 * The different minima that searches from several places lead to, the lowest first.
 *
 * @internal
 */
export function findMinima(
  objective: Objective,
  starts: readonly Start[],
  tolerance: number,
): [Minimum, ...Minimum[]] {
  const found = starts.map((start) => minimize(objective, start, tolerance));
  found.sort((a, b) => a.value - b.value);
  return found.filter((minimum, i) =>
    found.slice(0, i).every((better) => distance(minimum, better) > APART),
  ) as [Minimum, ...Minimum[]];
}

function distance(a: Minimum, b: Minimum): number {
  return largest(a.point.map((x, i) => x - (b.point[i] as number)));
}

/**
 * The places that a search starts from: the usual ones, and random ones around the first of them.
 *
 * @internal
 */
export function startsOf<Parameter extends string>(
  { starts: usual }: Likelihood<Parameter>,
  { starts, seed }: FitSettings,
): Start[] {
  const random = createRandom("fit", ["options", "seed"], seed);
  const around = usual[0] as readonly number[];
  return Array.from({ length: starts }, (_, which) => ({
    point: Float64Array.from(
      usual[which] ?? around.map((value) => value * Math.exp(probit(1e-6 + (1 - 2e-6) * random()))),
      Math.log,
    ),
  }));
}
