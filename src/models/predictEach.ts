/**
 * A prediction for each of some customers: a number for a single one, which may be `null`, a column for
 * many, of which none is.
 *
 * @internal
 */
export function predictEach<Prediction extends number | null>(
  { length, single }: { readonly length: number; readonly single: boolean },
  predict: (row: number) => Prediction,
): Prediction | Float64Array {
  if (single) return predict(0);
  const predictions = new Float64Array(length);
  for (let row = 0; row < length; row++) predictions[row] = predict(row) as number;
  return predictions;
}
