/**
 * The integral of a smooth function over an interval that may have no end: to some 1e-13 of the integral of
 * its absolute value.
 *
 * @remarks
 * Double exponential quadrature (H. Takahasi and M. Mori 1974, Publications of the RIMS 9, 721-741): tanh-sinh
 * over a finite interval, exp-sinh over one without an end. The step is halved until two sums agree, so
 * some 100 to 400 values are asked for, and never more than 3,200. The ends themselves are left out:
 * there the function may grow like a power above -1, with the fullest accuracy at an end that is 0. A
 * peak much narrower than a hundredth of its distance from the ends is beyond it.
 *
 * @param to - Above `from`, or Infinity.
 *
 * @internal
 */
export function integrate(f: (x: number) => number, from: number, to: number): number {
  const term = to === Number.POSITIVE_INFINITY ? halfLine(f, from) : segment(f, from, to);
  let sum = 0;
  let size = 0;
  const coarse: number[] = [];
  for (let i = -WIDEST; i <= WIDEST; i++) {
    const value = term(0.5 * i);
    coarse.push(Math.abs(value));
    sum += value;
    size += Math.abs(value);
  }
  // Beyond these all is nothing beside the sum.
  const counted = coarse.flatMap((value, i) => (value > 1e-18 * size ? [i - WIDEST] : []));
  const left = 0.5 * ((counted[0] ?? 0) - 1);
  const right = 0.5 * ((counted.at(-1) ?? 0) + 1);

  let step = 0.5;
  let result = step * sum;
  for (let halving = 1; halving <= 7; halving++) {
    for (let t = left + step / 2; t < right; t += step) {
      const value = term(t);
      sum += value;
      size += Math.abs(value);
    }
    step /= 2;
    const change = Math.abs(step * sum - result);
    result = step * sum;
    // Each halving about squares the error.
    if (halving > 1 && change <= 1e-8 * step * size) break;
  }
  return result;
}

/** The coarse steps to each side, at whose ends the places are 1e-275 from an end, or beyond 1e137. */
const WIDEST = 12;

/** `f` over the line, by `x = from + exp(pi / 2 * sinh(t))`. */
function halfLine(f: (x: number) => number, from: number): (t: number) => number {
  return (t) => {
    const distance = Math.exp((Math.PI / 2) * Math.sinh(t));
    const x = from + distance;
    if (x === from) return 0;
    const value = f(x) * distance * (Math.PI / 2) * Math.cosh(t);
    // So far out that the factors of a function that falls to 0 are 0 and Infinity.
    return Number.isFinite(value) ? value : 0;
  };
}

/** `f` over the segment, by `x = from + (to - from) / (1 + exp(-pi * sinh(t)))`. */
function segment(f: (x: number) => number, from: number, to: number): (t: number) => number {
  const length = to - from;
  return (t) => {
    const odds = Math.exp(Math.PI * Math.sinh(-Math.abs(t)));
    const share = odds / (1 + odds);
    const x = t < 0 ? from + length * share : to - length * share;
    if (x === from || x === to) return 0;
    return f(x) * length * Math.PI * Math.cosh(t) * (share / (1 + odds));
  };
}
