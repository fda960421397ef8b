import { customerPlans } from "./customerPlans.ts";
import { growthPlans } from "./growthPlans.ts";
import { revenuePlans } from "./revenuePlans.ts";
import { supportPlans } from "./supportPlans.ts";
import { surveyPlans } from "./surveyPlans.ts";
import { valuePlans } from "./valuePlans.ts";

/** Every metric that comes from a warehouse, by its id. */
export const plans = {
  ...surveyPlans,
  ...customerPlans,
  ...revenuePlans,
  ...supportPlans,
  ...valuePlans,
  ...growthPlans,
};

/** All plans. @internal */
export type Plans = typeof plans;
