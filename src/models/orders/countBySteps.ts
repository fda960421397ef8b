/**
 * How many times fall into each whole step up to a time, a step's end belonging to it.
 *
 * @internal
 */
export function countBySteps(times: Float64Array, step: number, until: number): Float64Array {
  const counts = new Float64Array(wholeSteps(until, step));
  for (const time of times) {
    const before = wholeSteps(time, step);
    const place = before * step === time ? before - 1 : before;
    if (place < counts.length) counts[place] = (counts[place] as number) + 1;
  }
  return counts;
}

/** The most steps that fit into a time; the quotient alone can be off by one. */
function wholeSteps(time: number, step: number): number {
  const steps = Math.round(time / step);
  return steps * step > time ? steps - 1 : steps;
}
