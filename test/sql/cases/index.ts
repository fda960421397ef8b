import type { SqlCase } from "../../support/sql/SqlCase.ts";
import { categoryCases } from "./categories.ts";
import { countCases } from "./counts.ts";
import { customerCases } from "./customers.ts";
import { durationCases } from "./durations.ts";
import { firstContactCases } from "./firstContacts.ts";
import { ratingCases } from "./ratings.ts";

/** Every way to ask for every metric. */
export const sqlCases: readonly SqlCase[] = [
  ...ratingCases,
  ...firstContactCases,
  ...customerCases,
  ...categoryCases,
  ...countCases,
  ...durationCases,
];
