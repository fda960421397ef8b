import * as z from "zod";
import { count } from "./count.ts";
import { instant } from "./instant.ts";
import { metricResult, RESULT_NOTE } from "./metricResult.ts";
import { value } from "./value.ts";

/** A series: points by hand, or what measure makes of periods. */
export const series = () =>
  z
    .array(
      z.union([
        z
          .looseObject({
            at: instant("When"),
            value: value("The value; null where there is none").nullable(),
            n: count("How many are behind it").nullish(),
          })
          .describe("A point"),
        z
          .looseObject({
            from: instant("Start of the period"),
            keys: z.unknown().describe("The segment, the same for all"),
            result: metricResult("The period's result"),
          })
          .describe("An entry of measure with edges"),
      ]),
    )
    .describe("Points in the order of time");

/** What a series says that its schema cannot. */
export const SERIES_NOTES = [
  "The points ascend in time; results are of one metric, definition, unit, segment and options.",
  RESULT_NOTE,
];
