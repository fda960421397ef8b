import * as z from "zod";
import { VALUE } from "../stats/checkValues.ts";

/** A value of a metric, or any other number that insight reads. */
export const value = (description: string) =>
  z.number().min(VALUE.min).max(VALUE.max).describe(description);
