import { checkChoice } from "../../core/checkOptions.ts";
import { DURATION_UNITS } from "../../core/convertDuration.ts";
import { all, any, column, compare, type Expression, isGiven, number } from "../Expression.ts";
import type { SqlShape } from "../SqlPlan.ts";
import { requiredField } from "./requiredField.ts";
import {
  countDurationCells,
  DURATION_COLUMNS,
  readCellsOption,
  tallyDurationCells,
} from "./tallyDurationCells.ts";

const duration = column("duration");

/** Beyond what the metrics take, or between two whole numbers. */
const isWrong: Expression = any(
  compare(duration, "<", number(0)),
  compare(duration, ">", number(Number.MAX_SAFE_INTEGER)),
  compare(duration, "<>", { kind: "integer", of: duration }),
);

/** Durations as whole numbers of the unit that the options name. */
export const durationShape = {
  kind: "durations",
  fields: {
    duration: requiredField("duration", "How long it took, whole, in options.unit; null: missing"),
  },
  settings: ["cells"],
  additiveOver: "rows",
  labels: ({ options }) => ({
    kind: "durations",
    version: 1,
    unit: checkChoice("durations", "unit", options["unit"], DURATION_UNITS),
    cells: readCellsOption("durations", options["cells"]),
  }),
  guards: () => [
    {
      field: "duration",
      when: all(isGiven(duration), isWrong),
      expected: "a whole number of at least 0 and below 2^53, or null",
    },
  ],
  relation: (rows, { keys, labels }) => countDurationCells(rows, duration, keys, labels),
  columns: DURATION_COLUMNS,
  tally: tallyDurationCells,
} as const satisfies SqlShape;
