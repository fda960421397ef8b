/** Customers of a cohort by the period that was their last, and those who are left after all of them. */
export function cohortOf(lost: readonly number[], remaining: number) {
  return {
    duration: [...lost.map((_, i) => i + 1), lost.length],
    ended: [...lost.map(() => true), false],
    count: [...lost, remaining],
  };
}

/** A cohort of a thousand of which such percentages survive, from 100 on. */
export function cohortOfSurvivors(percent: readonly number[]) {
  const left = percent.map((share) => Math.round(10 * share));
  const lost = left.slice(1).map((survivors, i) => (left[i] as number) - survivors);
  return cohortOf(lost, left[lost.length] as number);
}
