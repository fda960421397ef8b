import { optionalField } from "./optionalField.ts";
import { requiredField } from "./requiredField.ts";

/** The counts of a customer movement in columns of their own; the definition says which of them it needs. */
export const movementFields = {
  start: requiredField("count", "Customers there at the start"),
  lost: optionalField("count", "Of those, how many were not there at the end"),
  gained: optionalField("count", "Customers who joined for the first time in the period"),
  gainedAndLost: optionalField("count", "Of those, how many were not there at the end"),
  reactivated: optionalField("count", "Former customers who came back and stayed"),
  end: optionalField("count", "Customers there at the end"),
};
