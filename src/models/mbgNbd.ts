export { expectedPurchases } from "./mbgNbd/expectedPurchases.ts";
export { expectedPurchasesNewCustomer } from "./mbgNbd/expectedPurchasesNewCustomer.ts";
export { fit } from "./mbgNbd/fit.ts";
export { fromParams } from "./mbgNbd/fromParams.ts";
export { logLikelihood } from "./mbgNbd/logLikelihood.ts";
export { probabilityAlive } from "./mbgNbd/probabilityAlive.ts";
export { probabilityOfPurchases } from "./mbgNbd/probabilityOfPurchases.ts";
export { residualTransactions } from "./mbgNbd/residualTransactions.ts";
