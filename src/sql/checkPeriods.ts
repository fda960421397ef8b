import { fail } from "../core/fail.ts";
import { keyName } from "./baseRelation.ts";
import type { GroupKeySpec } from "./readKeys.ts";
import type { SqlShape } from "./SqlPlan.ts";

/**
 * The periods that a shape measures each for itself, if any. Rows of one customer in several periods:
 * only such a shape can tell.
 *
 * @internal
 */
export function checkPeriods(name: string, shape: SqlShape, keys: readonly GroupKeySpec[]) {
  const place = keys.findIndex(({ of }) => typeof of !== "string");
  const key = keys[place];
  if (key === undefined || typeof key.of === "string") return undefined;
  const { kind, edges } = key.of;
  const path = ["by", key.name];
  if (kind === "bucket" && shape.additiveOver === "entities") {
    const instead = shape.periods ? "periods(), since" : "no periods:";
    fail("inconsistent", name, path, kind, `${instead} a bucket would cut a customer's rows apart`);
  }
  if (kind === "periods" && !shape.periods) {
    const instead = shape.additiveOver === "entities" ? "no periods" : "a bucket";
    fail("inconsistent", name, path, kind, `${instead}: the metric has no periods of its own`);
  }
  return kind === "periods" ? { key: keyName(place), edges } : undefined;
}
