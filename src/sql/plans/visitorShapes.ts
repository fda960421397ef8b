import { type Aggregate, column, number } from "../Expression.ts";
import { namedShape } from "./namedShape.ts";
import { optionalField } from "./optionalField.ts";
import { requiredField } from "./requiredField.ts";

/** Nobody said whether it was done. */
const NONE: Aggregate = { kind: "sum", of: number(0) };

/** Visitors, one row each; a blank intent is missing, a blank outcome unknown. */
export const visitorShapes = [
  namedShape({
    kind: "visitor-intent",
    fields: {
      intent: requiredField("label", "What the visit was for, null where unknown"),
      completed: optionalField("truth", "Whether that was done, null where unknown"),
    },
    name: "intent",
    guards: [],
    counts: (has) => ({
      visitors: { kind: "count" },
      completed: has("completed") ? { kind: "count-if", when: column("completed") } : NONE,
      notCompleted: has("completed")
        ? { kind: "count-if", when: { kind: "not", of: column("completed") } }
        : NONE,
    }),
    columns: ["visitors", "completed", "notCompleted"],
    tally: (named) => {
      const given = Array.from(named).filter(([intent]) => intent !== null);
      return {
        labels: { kind: "visitor-intent", version: 1 },
        intents: Object.fromEntries(given),
        missing: named.get(null)?.visitors ?? 0,
      };
    },
  }),
] as const;
