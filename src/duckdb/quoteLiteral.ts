/** A text as DuckDB reads it: only the quote is special, a backslash is not. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
