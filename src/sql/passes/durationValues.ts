import { baseRelation, keyName } from "../baseRelation.ts";
import { type CompileSpec, readInput } from "../compile.ts";
import { all, any, column, compare, type Expression, number } from "../Expression.ts";
import { findPlan, findShape } from "../findPlan.ts";
import { listRows } from "../finishRows.ts";
import { groupRows, type RowGroup } from "../groupRows.ts";
import { nameKeys } from "../nameKeys.ts";
import { columnsOf } from "../plans/columnsOf.ts";
import { elapsed } from "../plans/elapsedShape.ts";
import { groups, rows } from "../Relation.ts";
import { readKeys } from "../readKeys.ts";
import { PREFIX, type Row } from "../TallyRow.ts";
import { expressionOf } from "../where/Condition.ts";
import { writeRelation } from "../writeRelation.ts";
import type { DurationMetric } from "./durationPasses.ts";
import type { Pass } from "./Pass.ts";

/** Whole numbers from the first to the last. */
export type Span = readonly [first: number, last: number];

/** A query of values, and what reads them group by group. */
interface ValuesQuery extends Pass {
  readonly read: (rows: Iterable<Row>) => RowGroup[];
}

/**
 * How often each duration within some spans occurs, by the groups of a spec that `compile` has taken.
 *
 * @internal
 */
export function durationValues(
  metric: DurationMetric,
  spec: CompileSpec<DurationMetric>,
  spans: readonly Span[],
): ValuesQuery {
  const plan = findPlan("compile", metric);
  const input = readInput(plan, spec.input);
  const keys = readKeys("compile", spec.by);
  const { dialect, from: source, where } = spec;
  const base = baseRelation({
    source,
    keys,
    input,
    shape: findShape("compile", plan, [...input.keys()]),
    guards: [],
    where: where === undefined ? undefined : expressionOf("compile", ["where"], where),
  });
  const names = keys.map((_, i) => keyName(i));
  const duration = input.has("to") ? elapsed : column("duration");
  const own = columnsOf(names);
  const whole = rows(base, { ...own, cell: { kind: "integer", of: duration } });
  const inside = rows(whole, { ...own, cell: column("cell") }, isWithin(column("cell"), spans));
  const counted = groups(inside, [...names, "cell"], { n: { kind: "count" } });
  const params: Pass["params"][number][] = [];
  const text = writeRelation(
    { dialect, params },
    rows(counted, {
      ...nameKeys(keys),
      [`${PREFIX}cell`]: column("cell"),
      [`${PREFIX}n`]: column("n"),
    }),
  );
  return { text, params, read: (given) => groupRows(listRows(given), keys, []) };
}

function isWithin(value: Expression, spans: readonly Span[]): Expression {
  return any(
    ...spans.map(([first, last]) =>
      all(compare(value, ">=", number(first)), compare(value, "<=", number(last))),
    ),
  );
}
