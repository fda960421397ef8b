export { expectedPurchases } from "./bgBb/expectedPurchases.ts";
export { expectedPurchasesNewCustomer } from "./bgBb/expectedPurchasesNewCustomer.ts";
export { fit } from "./bgBb/fit.ts";
export { fromParams } from "./bgBb/fromParams.ts";
export { logLikelihood } from "./bgBb/logLikelihood.ts";
export { probabilityAlive } from "./bgBb/probabilityAlive.ts";
export { probabilityOfPurchases } from "./bgBb/probabilityOfPurchases.ts";
export { residualTransactions } from "./bgBb/residualTransactions.ts";
