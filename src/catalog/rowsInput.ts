import * as z from "zod";
import { instant } from "./instant.ts";
import type { RecordField } from "./MetricEntry.ts";
import { truth } from "./truth.ts";

/** What a cell of a row holds, as a schema. */
const CELLS = {
  id: (description) => z.union([z.string(), z.number()]).describe(description),
  instant,
  number: (description) => z.number().describe(description),
  truth,
} as const satisfies Readonly<Record<RecordField["holds"], (description: string) => z.ZodType>>;

/** Rows of some fields, as records or as columns of equal length; fields of other names are left alone. */
export function rowsInput(fields: Readonly<Record<string, RecordField>>, description: string) {
  const cells = Object.entries(fields).map(([name, field]) => {
    const cell = CELLS[field.holds](field.description);
    return [name, field.required ? cell : cell.nullish(), field.required] as const;
  });
  const record = cells.map(([name, cell]) => [name, cell] as const);
  const columns = cells.map(([name, cell, required]) => {
    const column = z.array(cell);
    return [name, required ? column : column.optional()] as const;
  });
  return [
    z.array(z.looseObject(Object.fromEntries(record))).describe(`${description}, as records`),
    z.looseObject(Object.fromEntries(columns)).describe(`${description}, as columns`),
  ] as const;
}
