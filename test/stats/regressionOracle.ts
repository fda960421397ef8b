/** Rows drawn by a plain generator, so that a test's data are the same each time. */
export function drawColumns(seed: number, columns: number, rows: number): number[][] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  const common = Array.from({ length: rows }, next);
  return Array.from({ length: columns }, (_, j) =>
    common.map((shared) => Math.floor(5 * (0.4 * shared + 0.6 * next())) + (j % 3)),
  );
}

/** Pearson's correlation as the textbook has it. */
export function plainCorrelation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (i: number) => number) => x.reduce((total, _, i) => total + of(i), 0);
  const dx = (i: number) => (x[i] ?? 0) - mx;
  const dy = (i: number) => (y[i] ?? 0) - my;
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
}

/** R² of some predictors by Gauss's elimination. */
function explain(
  subset: readonly number[],
  among: readonly number[][],
  outcome: readonly number[],
) {
  const at = (i: number, j: number) => among[i]?.[j] ?? 0;
  const rows = subset.map((i) => [...subset.map((j) => at(i, j)), outcome[i] ?? 0]);
  rows.forEach((row, i) => {
    rows.forEach((other, k) => {
      const slope = (other[i] ?? 0) / (row[i] ?? 1);
      if (k === i) return;
      row.forEach((value, j) => {
        other[j] = (other[j] ?? 0) - slope * value;
      });
    });
  });
  return rows.reduce((sum, row, i) => {
    const slope = (row[subset.length] ?? 0) / (row[i] ?? 1);
    return sum + slope * (outcome[subset[i] ?? 0] ?? 0);
  }, 0);
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/** What each predictor adds to R², averaged over all orders one by one. */
export function averageOverOrders(among: readonly number[][], outcome: readonly number[]) {
  const orders = permutations(outcome.map((_, j) => j));
  const gains = outcome.map(() => 0);
  for (const order of orders) {
    order.forEach((j, place) => {
      const before = explain(order.slice(0, place), among, outcome);
      const after = explain(order.slice(0, place + 1), among, outcome);
      gains[j] = (gains[j] ?? 0) + (after - before) / orders.length;
    });
  }
  return gains;
}
