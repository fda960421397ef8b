import { hessianOf } from "../numerics/hessianOf.ts";
import { invertPositive } from "../numerics/invertPositive.ts";
import type { Objective, Start } from "../numerics/minimize.ts";
import { describeFit, type Fit } from "./describeFit.ts";
import type { FitSettings } from "./FitOptions.ts";
import { findMinima, startsOf } from "./findMinima.ts";
import type { Likelihood } from "./Likelihood.ts";
import { meanNegative } from "./meanNegative.ts";
import { polish } from "./polish.ts";

/** Enough to tell one minimum from another. */
const ROUGH = 1e-3;
/** Where a sample has told enough: all the data will move the place by more. */
const SAMPLE = 1e-3;
/** Fine enough for Newton's steps to do the rest at once. */
const FINE = 1e-6;

/**
 * Maximum likelihood in the logarithms of the parameters: BFGS from several places, each of the different
 * maxima finished, the best of them polished by Newton's steps, whose second derivatives give the standard
 * errors.
 *
 * @param sample - The likelihood of some of the data, which finds the maxima for less.
 *
 * @internal
 */
export function fitModel<Parameter extends string>(
  likelihood: Likelihood<Parameter>,
  settings: FitSettings,
  sample?: Likelihood<Parameter>,
): Fit<Parameter> {
  const objective = meanNegative(likelihood, settings);
  const places = sample
    ? placesOfSample(objective, likelihood, sample, settings)
    : findMinima(objective, startsOf(likelihood, settings), ROUGH * likelihood.share);
  const [best] = findMinima(objective, places, FINE * likelihood.share);
  return describeFit(likelihood, settings, polish(objective, best, likelihood.share));
}

/** How many of the places that a sample leads to are looked at with all the data. */
const LOOKED_AT = 2;

/** The best places that a sample leads to, with its second derivatives; or the usual start, if that is better. */
function placesOfSample<Parameter extends string>(
  objective: Objective,
  { dimensions, scale, starts }: Likelihood<Parameter>,
  sample: Likelihood<Parameter>,
  settings: FitSettings,
): Start[] {
  const ofSample = meanNegative(sample, settings);
  const shift = Math.log(sample.scale / scale);
  const found = findMinima(ofSample, startsOf(sample, settings), SAMPLE * sample.share);
  const places: Start[] = found.map(({ point, inverse }) => {
    const spread = invertPositive(hessianOf(ofSample, point));
    return {
      point: point.map((log, i) => (dimensions[i] === 1 ? log + shift : log)),
      inverse: spread ? Float64Array.from(spread.flat()) : inverse,
    };
  });
  const usual = { point: Float64Array.from(starts[0] as readonly number[], Math.log) };
  const levels = [...places, usual].map((start) => ({
    start,
    value: objective(start.point, new Float64Array(start.point.length)),
  }));
  const best = levels.sort((a, b) => a.value - b.value).slice(0, LOOKED_AT);
  return best.map(({ start }) => start).filter((start, i) => i === 0 || start !== usual);
}
