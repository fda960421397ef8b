import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { type Plans, plans } from "./plans/plans.ts";
import type { SqlField, SqlPlan, SqlShape } from "./SqlPlan.ts";

/**
 * The id of a metric that comes from a warehouse.
 *
 * @public
 */
export type SqlMetricId = keyof Plans;

/**
 * A metric that comes from a warehouse: its id, or its function.
 *
 * @public
 */
export type SqlMetric = SqlMetricId | Plans[SqlMetricId]["calculate"];

/** The plan of a metric. */
type PlanOf<Metric extends SqlMetric> = Metric extends SqlMetricId
  ? Plans[Metric]
  : { [Id in SqlMetricId]: Plans[Id]["calculate"] extends Metric ? Plans[Id] : never }[SqlMetricId];

/**
 * The result of a metric.
 *
 * @public
 */
export type SqlResult<Metric extends SqlMetric> = PlanOf<Metric>["calculate"] extends (
  ...given: never
) => infer Result
  ? Result extends MetricResult
    ? Result
    : never
  : never;

/**
 * The names of the columns that a metric can read.
 *
 * @public
 */
export type SqlFieldName<Metric extends SqlMetric> =
  PlanOf<Metric>["shapes"][number] extends infer Shape
    ? Shape extends { readonly fields: infer Fields }
      ? keyof Fields & string
      : never
    : never;

/**
 * The plan of a metric.
 *
 * @internal
 */
export function findPlan(name: string, metric: unknown): SqlPlan {
  const known: Readonly<Record<string, unknown>> = plans;
  const plan =
    typeof metric === "function"
      ? Object.values(known).find((one) => (one as SqlPlan).calculate === metric)
      : typeof metric === "string" && Object.hasOwn(known, metric)
        ? known[metric]
        : undefined;
  if (plan !== undefined) return plan as SqlPlan;
  const given = typeof metric === "function" ? metric.name : metric;
  return fail("unknown-option", name, ["metric"], given, `one of ${Object.keys(known).join(", ")}`);
}

/**
 * The shape that takes these fields: the first that knows them all and lacks none that it requires.
 *
 * @internal
 */
export function findShape(name: string, plan: SqlPlan, given: readonly string[]): SqlShape {
  const fits = ({ fields }: SqlShape) =>
    given.every((field) => Object.hasOwn(fields, field)) &&
    Object.entries(fields).every(([field, { required }]) => !required || given.includes(field));
  const shape = plan.shapes.find(fits);
  if (shape !== undefined) return shape;
  const expected = plan.shapes.map(({ fields }) => describeFields(fields)).join(" or ");
  return fail("invalid-shape", name, ["input"], given.join(", "), expected);
}

function describeFields(fields: Readonly<Record<string, SqlField>>): string {
  const names = Object.entries(fields).map(([field, { required }]) =>
    required ? field : `${field}?`,
  );
  return `{ ${names.join(", ")} }`;
}
