import { quoteName } from "./quoteName.ts";
import type { Relation } from "./Relation.ts";
import type { Source } from "./Source.ts";
import {
  type Writing,
  writeAggregate,
  writeColumn,
  writeExpression,
  writeNumber,
} from "./writeExpression.ts";

/** What has a SELECT of its own. */
type Stage = Exclude<Relation, { kind: "source" }>;

/**
 * Names that no table of a caller's is likely to have, since engines look among the stages first; plain
 * words, which need no quotes anywhere.
 */
const STAGE = "cx_stage";
const SOURCE = "cx_source";
const PAIRS = "cx_pairs";

/** What stands after FROM, and what its columns are called by. */
interface From {
  readonly text: string;
  readonly name: string;
}

/**
 * A query as text: a common table expression for each stage, the last one as the SELECT.
 *
 * @internal
 */
export function writeRelation(writing: Omit<Writing, "from">, relation: Stage): string {
  const names = new Map<Relation, string>();
  const texts: string[] = [];
  const open = (below: Relation): From => {
    if (below.kind === "source") {
      const text = `${writeSource(writing, below.source)} AS ${SOURCE}`;
      return { text, name: SOURCE };
    }
    let name = names.get(below);
    if (name === undefined) {
      const clauses = writeStage(writing, below, open);
      name = `${STAGE}${names.size + 1}`;
      names.set(below, name);
      const isKept = below.kind === "groups" && below.isKept && writing.dialect.materialized;
      texts.push(`${name} AS ${isKept ? "MATERIALIZED " : ""}(\n  ${clauses.join("\n  ")}\n)`);
    }
    return { text: name, name };
  };
  const last = writeStage(writing, relation, open).join("\n");
  return texts.length === 0 ? last : `WITH ${texts.join(",\n")}\n${last}`;
}

/** The clauses of a SELECT, a line each; a line within a name or a query of the caller's stays as it is. */
function writeStage(
  { dialect, params }: Omit<Writing, "from">,
  stage: Stage,
  open: (below: Relation) => From,
): string[] {
  if (stage.kind === "stack")
    return stage.parts.flatMap((part, i) => [
      ...(i === 0 ? [] : ["UNION ALL"]),
      `SELECT * FROM ${open(part).text}`,
    ]);
  const quote = (name: string) => quoteName(dialect, name);
  const below = open(stage.from);
  const writing: Writing = { dialect, params, from: below.name };
  const from = `FROM ${below.text}`;
  switch (stage.kind) {
    case "rows": {
      const columns = Object.entries(stage.columns).map(([name, of]) => {
        const text = writeExpression(writing, of);
        return text === writeColumn(writing, name) ? text : `${text} AS ${quote(name)}`;
      });
      const { where } = stage;
      const rest = where === undefined ? [] : [`WHERE ${writeExpression(writing, where)}`];
      return [`SELECT ${columns.join(", ")}`, from, ...rest];
    }
    case "groups": {
      const tallies = Object.entries(stage.tallies).map(
        ([name, aggregate]) => `${writeAggregate(writing, aggregate)} AS ${quote(name)}`,
      );
      const by = stage.by.map((name) => writeColumn(writing, name));
      const rest = by.length === 0 ? [] : [`GROUP BY ${by.join(", ")}`];
      return [`SELECT ${[...by, ...tallies].join(", ")}`, from, ...rest];
    }
    case "pairs": {
      const list = stage.list.map((cells) => {
        const columns = cells.map(
          (cell, i) => `${writeNumber(dialect, cell)} AS ${quote(stage.names[i] as string)}`,
        );
        return `SELECT ${columns.join(", ")}`;
      });
      const columns = [
        ...stage.columns.map((name) => `${writeColumn(writing, name)} AS ${quote(name)}`),
        ...stage.names.map((name) => `${PAIRS}.${quote(name)} AS ${quote(name)}`),
      ];
      return [
        `SELECT ${columns.join(", ")}`,
        from,
        `CROSS JOIN (${list.join(" UNION ALL ")}) AS ${PAIRS}`,
      ];
    }
  }
}

function writeSource({ dialect, params }: Omit<Writing, "from">, source: Source): string {
  if (source.kind === "table") return source.path.map((part) => quoteName(dialect, part)).join(".");
  params.push(...source.params);
  return `(${source.text}\n)`;
}
