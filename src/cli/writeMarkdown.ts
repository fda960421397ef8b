import { type Grid, rowsOf } from "./Grid.ts";

/** A Markdown table to paste, warnings beneath. */
export function writeMarkdown(grid: Grid, warnings: readonly string[]): string {
  const [headings = [], ...body] = rowsOf(grid).map((row) => row.map(escapeMarkdown));
  const rule = grid.map(({ align }) => (align === "right" ? "---:" : "---"));
  const lines = [headings, rule, ...body].map((cells) => `| ${cells.join(" | ")} |`);
  const notes = warnings.map((line) => `- ${escapeMarkdown(line)}`);
  const gap = notes.length > 0 ? [""] : [];
  return [...lines, ...gap, ...notes, ""].join("\n");
}

/** Cells hold what files hold: it must neither end the cell nor become a link or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\|`*_[\]<>&]/g, "\\$&");
}
