import { customerOracles } from "./oracles/customerOracles.ts";
import { growthOracles } from "./oracles/growthOracles.ts";
import { indexOracles } from "./oracles/indexOracles.ts";
import { orderOracles } from "./oracles/orderOracles.ts";
import { revenueOracles } from "./oracles/revenueOracles.ts";
import { serviceOracles } from "./oracles/serviceOracles.ts";
import type { Oracles } from "./oracles/shared.ts";
import { supportOracles } from "./oracles/supportOracles.ts";
import { surveyOracles } from "./oracles/surveyOracles.ts";
import { valueOracles } from "./oracles/valueOracles.ts";
import { worthOracles } from "./oracles/worthOracles.ts";

export type { Oracle } from "./oracles/shared.ts";

/** The oracles of every definition of every metric. */
export const oracles: Oracles = {
  ...surveyOracles,
  ...indexOracles,
  ...customerOracles,
  ...revenueOracles,
  ...orderOracles,
  ...supportOracles,
  ...serviceOracles,
  ...valueOracles,
  ...worthOracles,
  ...growthOracles,
};
