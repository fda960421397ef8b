import { CxMetricsError } from "../core/CxMetricsError.ts";
import { fail, formatPath } from "../core/fail.ts";
import type { Guard } from "./SqlPlan.ts";
import { PREFIX, type TallyRow } from "./TallyRow.ts";

/**
 * Refuses a group's tally that was made of rows that it must not be made of. A group may have a row for
 * each answer or duration: how many rows are wrong is the sum over all of them.
 *
 * @internal
 */
export function checkGuards(rows: readonly TallyRow[], guards: readonly Guard[]): void {
  const first = rows.find((row) => row.sum("bad") !== 0);
  if (first === undefined) return;
  const bad = first.sum("bad");
  const guard = guards[bad - 1];
  if (guard === undefined) {
    const path = ["rows", first.index, `${PREFIX}bad`];
    fail("inconsistent", "read", path, bad, `a whole number from 0 to ${guards.length}`);
  }
  const total = (name: string) => rows.reduce((sum, row) => sum + row.sum(name), 0);
  const path = ["rows", first.index, guard.field];
  // The row is a tally's: what the data hold there, the engine has not said.
  throw new CxMetricsError(
    `read: ${formatPath(path)} is wrong, expected ${guard.expected}: ${total("refused")} of ${total("seen")} rows are not so`,
    { code: "inconsistent", path, received: bad },
  );
}
