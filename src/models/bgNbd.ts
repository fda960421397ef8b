export { expectedPurchases } from "./bgNbd/expectedPurchases.ts";
export { expectedPurchasesNewCustomer } from "./bgNbd/expectedPurchasesNewCustomer.ts";
export { fit } from "./bgNbd/fit.ts";
export { fromParams } from "./bgNbd/fromParams.ts";
export { logLikelihood } from "./bgNbd/logLikelihood.ts";
export { probabilityAlive } from "./bgNbd/probabilityAlive.ts";
export { probabilityOfPurchases } from "./bgNbd/probabilityOfPurchases.ts";
export { residualTransactions } from "./bgNbd/residualTransactions.ts";
