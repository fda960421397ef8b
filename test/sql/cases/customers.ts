import type { SqlCase } from "../../support/sql/SqlCase.ts";
import { customerLifeCases } from "./customerLives.ts";
import { customerMovementCases } from "./customerMovements.ts";
import { customerOrderCases } from "./customerOrders.ts";
import { customerRevenueCases } from "./customerRevenue.ts";

/** Customers. */
export const customerCases: readonly SqlCase[] = [
  ...customerMovementCases,
  ...customerOrderCases,
  ...customerLifeCases,
  ...customerRevenueCases,
];
