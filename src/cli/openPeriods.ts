import type { Edges } from "../core/MeasureSpec.ts";
import { openZone } from "../time/openZone.ts";
import { explained } from "./explainError.ts";
import type { InstantRange } from "./InstantRange.ts";
import { nameDay } from "./nameDay.ts";
import type { Period } from "./Period.ts";
import type { PeriodOptions } from "./PeriodOptions.ts";
import { periodEdges } from "./periodEdges.ts";

/** What a measurement says of a period. */
export type MeasuredPeriod = Pick<Period, "from" | "to" | "complete">;

/** Calendar periods to measure by. */
export interface Periods {
  readonly edges: Edges;
  /** A measured period with its days. */
  readonly label: (period: MeasuredPeriod) => Period;
}

/** The periods that the flags ask for; the data's range is found only where the flags leave an end open. */
export async function openPeriods(
  options: PeriodOptions,
  findRange: () => Promise<InstantRange>,
): Promise<Periods> {
  const zone = explained(
    () => "--time-zone",
    () => openZone("periods", ["timeZone"], options.timeZone),
  );
  const isOpen = options.from === undefined || options.to === undefined;
  const edges = periodEdges(options, isOpen ? await findRange() : undefined);
  // Every edge is the first instant of a day, so its day says all.
  return {
    edges,
    label: ({ from, to, complete }) => ({
      from,
      to,
      complete,
      firstDay: nameDay(zone, from),
      endDay: nameDay(zone, to),
    }),
  };
}
