import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Row } from "../../src/sql/TallyRow.ts";
import type { SqlVector } from "../support/sql/vectors.ts";
import type { Question } from "./Question.ts";

const FILE = new URL("../fixtures/sql-vectors.json", import.meta.url);

/** The golden vectors: tables, texts and rows that were written elsewhere. */
export function vectorQuestions(): Question[] {
  const vectors = JSON.parse(readFileSync(FILE, "utf8")) as SqlVector[];
  return vectors.map(({ name, table, queries, rows }) => {
    const query = queries.find(({ dialects }) => dialects.includes("spark"));
    if (query === undefined) throw new Error(`${name} has no query for Spark`);
    const { text, params } = query;
    return {
      name: `vector: ${name}`,
      request: { tables: [table], text, params },
      check: (given) => expect(inOrder(given), text).toEqual(inOrder(rows)),
    };
  });
}

/** Rows come in any order, and sums of whole numbers as text. */
function inOrder(rows: readonly Row[]): string[] {
  const numbers = (name: string, cell: unknown) =>
    name.startsWith("cx_") && typeof cell === "string" && /^-?\d+(?:\.\d+)?$/.test(cell)
      ? Number(cell)
      : cell;
  return rows
    .map((row) => Object.entries(row).map(([name, cell]) => [name, numbers(name, cell)]))
    .map((cells) => JSON.stringify(cells))
    .sort();
}
