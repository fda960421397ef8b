import * as z from "zod";
import { FILE_FORMATS, PERIODS, WEEK_STARTS } from "./commonFlags.ts";

const name = z.string().min(1);

const names = z.array(name).min(1);

const instant = z.union([name, z.number()]);

const keys = [z.string(), z.number(), z.boolean()].map((kind) =>
  z.union([kind, z.null(), z.array(kind.nullable()).min(1)]),
);

const metric = z.strictObject({
  /** What the results are called; the metric's id unless given. */
  name: name.optional(),
  metric: name,
  /** Columns by the names of the metric's input, or the one column of answers. */
  input: z.union([name, z.record(name, z.union([name, z.number(), names]))]),
  options: z.record(name, z.unknown()).optional(),
  /** Cells that rows have where they count, by column. */
  where: z.record(name, z.union(keys)).optional(),
});

/** What `cx-metrics measure --config` reads. */
export const measureConfig = z.strictObject({
  files: z.union([name, names]).optional(),
  inputFormat: z.enum(FILE_FORMATS).optional(),
  delimiter: name.optional(),
  by: z.array(name).optional(),
  period: z
    .strictObject({
      every: z.enum(PERIODS),
      at: name.optional(),
      timeZone: name.optional(),
      from: instant.optional(),
      to: instant.optional(),
      weekStart: z.enum(WEEK_STARTS).optional(),
    })
    .optional(),
  metrics: z.array(metric).min(1),
});

/** A config that was read. */
export type MeasureConfig = z.infer<typeof measureConfig>;
