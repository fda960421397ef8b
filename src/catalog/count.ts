import * as z from "zod";

/** A count of at least 0; fractions are weighted counts. */
export const count = (description: string) =>
  z.number().min(0).max(Number.MAX_SAFE_INTEGER).describe(description);

/** A whole count of at least 0. */
export const wholeCount = (description: string) =>
  z.int().min(0).max(Number.MAX_SAFE_INTEGER).describe(description);

/** A percentage from 0 to 100. */
export const percent = (description: string) => z.number().min(0).max(100).describe(description);

/** An amount of money; losses and refunds are negative. */
export const money = (description: string) =>
  z.number().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).describe(description);
