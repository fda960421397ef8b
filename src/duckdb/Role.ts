import type { SqlField } from "../sql/SqlPlan.ts";

/**
 * What the cells of a column are used for: `key` as they are, `text` to compare or to show, the others as
 * what they say.
 */
export type Role = "key" | "text" | "number" | "truth" | "instant";

/** What each kind of field is used for. */
export const ROLES: Readonly<Record<SqlField["holds"], Role>> = {
  rating: "number",
  count: "number",
  amount: "number",
  duration: "number",
  id: "key",
  label: "text",
  instant: "instant",
  truth: "truth",
};
