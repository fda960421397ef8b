import * as z from "zod";
import { LATEST } from "../core/Instant.ts";

/** Epoch milliseconds as a Date can hold them. */
export const epochMilliseconds = () => z.number().min(-LATEST).max(LATEST);

const ISO =
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d(?::?\d\d)?))?$/;

/** An instant as JSON has it: epoch milliseconds, or ISO 8601 with Z or an offset. */
export const instant = (description: string) =>
  z.union([epochMilliseconds(), z.string().regex(ISO)]).describe(description);
