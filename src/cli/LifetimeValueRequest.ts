import type { FitOptions } from "../models/fitting/FitOptions.ts";
import type { UsedOrderOptions } from "../models/orders/OrderOptions.ts";
import type { Span } from "../models/Span.ts";
import type { TimeUnit } from "../models/TimeUnit.ts";
import type { PurchaseModelId } from "./purchaseFits.ts";
import type { Request } from "./Request.ts";

/** What `cx-metrics lifetime-value` was asked for. */
export interface LifetimeValueRequest
  extends Pick<Request, "file" | "inputFormat" | "delimiter" | "format"> {
  readonly columns: OrderColumns;
  readonly orders: UsedOrderOptions & { readonly unit: TimeUnit };
  /** The end of observation; that of the last order unless given. */
  readonly asOf: string | number | undefined;
  readonly model: PurchaseModelId;
  /** How both models are fitted, as far as it is given. */
  readonly fit: Pick<FitOptions, "seed" | "starts">;
  readonly horizon: Exclude<Span, number>;
  /** Percent per period, which is there unless the rate is 0. */
  readonly discount: { readonly discountRate: number; readonly period?: Exclude<Span, number> };
  /** How many customers to print. */
  readonly top: number;
}

/** The columns of orders. */
export interface OrderColumns {
  readonly customer: string;
  readonly at: string;
  readonly value: string | undefined;
}
