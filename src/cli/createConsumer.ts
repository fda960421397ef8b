import { collectRows } from "./collectRows.ts";
import { filterRows } from "./filterRows.ts";
import { measureRows } from "./measureRows.ts";
import type { Periods } from "./openPeriods.ts";
import type { Request } from "./Request.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import type { Source } from "./Source.ts";

/** What becomes of the rows of a request. */
export function createConsumer(request: Request, source: Source, periods?: Periods): RowConsumer {
  const { shape, given, where } = request;
  const isCollected =
    shape.kind === "records" ||
    shape.kind === "items" ||
    (shape.kind === "counts" && shape.fields.some(({ flag, list }) => list && given.has(flag)));
  const consumer = (isCollected ? collectRows : measureRows)(request, source, periods);
  return where === undefined ? consumer : filterRows(consumer, where);
}
