import { isCxMetricsError } from "../core/CxMetricsError.ts";
import { formatPath } from "../core/fail.ts";
import { readFitOptions } from "../models/fitting/FitOptions.ts";
import { lifetimeValue } from "../models/lifetimeValue.ts";
import { fromParams } from "../models/mbgNbd/fromParams.ts";
import { summarizeOrders } from "../models/orders/summarizeOrders.ts";
import { CommandError } from "./CommandError.ts";
import { explainError } from "./explainError.ts";
import type { LifetimeValueRequest } from "./LifetimeValueRequest.ts";
import { MOMENT } from "./readMoment.ts";

/** Refuses options that no orders could make right, before a long file is read. */
export function tryForecast({ orders, asOf, fit, horizon, discount }: LifetimeValueRequest): void {
  try {
    readFitOptions("lifetime-value", fit, []);
    summarizeOrders([], { ...orders, asOf: asOf ?? 0 });
    const model = fromParams({ r: 1, alpha: 1, a: 1, b: 1 }, { unit: orders.unit });
    lifetimeValue(model, 1, [], { horizon, period: horizon, ...discount });
  } catch (error) {
    throw explainOption(error);
  }
}

/** Times were typed otherwise than the library has them. */
export function explainOption(error: unknown): unknown {
  if (isCxMetricsError(error)) {
    const { code, message, path, received } = error;
    const [, option] = path;
    if (option === "asOf" && code === "invalid-time")
      return new CommandError(`--as-of is ${JSON.stringify(received)}, expected ${MOMENT}`);
    if (option === "horizon" || option === "period")
      return new CommandError(
        `--${option} is too long, ${message.slice(message.lastIndexOf("expected"))}`,
      );
  }
  return explainError(error, formatPath);
}
