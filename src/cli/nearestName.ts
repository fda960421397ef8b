/**
 * The name that was probably meant, for "did you mean"; `undefined` where none is close.
 */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined;
  const meant = simplify(given);
  let least = Math.ceil(meant.length / 3) + 1;
  for (const name of names) {
    const edits = countEdits(meant, simplify(name));
    if (edits < least) {
      nearest = name;
      least = edits;
    }
  }
  return nearest;
}

/** Case, spaces and the kind of hyphen are the usual slips; they count for nothing. */
function simplify(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}

/**
 * Levenshtein distance in which two neighbours that changed places are one edit, a row of the table at
 * a time; far longer words are never close.
 */
function countEdits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > a.length) return Number.POSITIVE_INFINITY;
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] as number) + (a[i] === b[j] ? 0 : 1);
      const swapped =
        i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j]
          ? (above[j - 1] as number) + 1
          : replaced;
      next.push(Math.min(replaced, swapped, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    above = row;
    row = next;
  }
  return row[b.length] as number;
}
