import { fit as bgNbd } from "../models/bgNbd/fit.ts";
import { fit as mbgNbd } from "../models/mbgNbd/fit.ts";
import { fit as paretoNbd } from "../models/paretoNbd/fit.ts";

/** The fits of models of purchases in continuous time by the models' ids, the default first. */
export const purchaseFits = { "mbg-nbd": mbgNbd, "bg-nbd": bgNbd, "pareto-nbd": paretoNbd };

/** A model of purchases in continuous time. */
export type PurchaseModelId = keyof typeof purchaseFits;

/** The ids of {@link purchaseFits}. */
export const PURCHASE_MODELS = Object.keys(purchaseFits) as PurchaseModelId[];
