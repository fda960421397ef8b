/** DuckDB's own values, which print as DuckDB does: decimals, dates, lists. */
export function plainCell(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  return String(cell);
}
