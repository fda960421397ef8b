import { checkChoice } from "../../core/checkOptions.ts";
import { column, compare, type Expression, subtract } from "../Expression.ts";
import type { SqlShape } from "../SqlPlan.ts";
import { givenGuard } from "./givenGuard.ts";
import { requiredField } from "./requiredField.ts";
import {
  countDurationCells,
  DURATION_COLUMNS,
  readCellsOption,
  tallyDurationCells,
} from "./tallyDurationCells.ts";

/** What passed between two columns, null while the second is blank. */
export const elapsed: Expression = subtract(column("to"), column("from"));

/** Durations from two instants, as of tickets that were created and solved. */
export const elapsedShape = {
  kind: "elapsed",
  fields: {
    from: requiredField("instant", "When it began"),
    to: requiredField("instant", "When it was over, null while it is not"),
  },
  settings: ["cells"],
  additiveOver: "rows",
  labels: ({ options }) => ({
    kind: "elapsed",
    version: 1,
    unit: checkChoice("elapsed", "unit", options["unit"], ["ms"]),
    cells: readCellsOption("elapsed", options["cells"]),
  }),
  guards: () => [
    givenGuard("from"),
    {
      field: "to",
      when: compare(column("to"), "<", column("from")),
      expected: "no earlier than from",
    },
  ],
  relation: (rows, { keys, labels }) => countDurationCells(rows, elapsed, keys, labels),
  columns: DURATION_COLUMNS,
  tally: tallyDurationCells,
} as const satisfies SqlShape;
