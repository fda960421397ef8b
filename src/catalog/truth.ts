import * as z from "zod";

/** Yes or no, as true and false or as 1 and 0. */
export const truth = (description: string) =>
  z.union([z.boolean(), z.literal(0), z.literal(1)]).describe(description);
