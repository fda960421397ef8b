import { collectRows } from "./collectRows.ts";
import type { InstantRange } from "./InstantRange.ts";
import { planMeasurement } from "./planMeasurement.ts";
import type { Request } from "./Request.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import type { Source } from "./Source.ts";
import { tryOptions } from "./tryOptions.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** Finds the first and the last instant; what else is wrong with flags and columns is found now, too. */
export function findRange(request: Request, source: Source): RowConsumer<InstantRange> {
  const wanted = wantedBy(request, source);
  const at = wanted.findIndex(({ kind }) => kind === "moment");
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  return {
    wanted: wanted.map((column, i) => (i === at ? column : { ...column, kind: "text" })),
    take: (cells) => {
      const instant = cells[at] as number;
      if (instant < first) first = instant;
      if (instant > last) last = instant;
    },
    finish: () => ({ first, last }),
  };
}

function wantedBy(request: Request, source: Source): readonly WantedColumn[] {
  if (request.shape.kind === "items") return collectRows(request, source).wanted;
  tryOptions(request);
  return planMeasurement(request).wanted;
}
