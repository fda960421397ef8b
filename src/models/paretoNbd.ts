export { expectedPurchases } from "./paretoNbd/expectedPurchases.ts";
export { expectedPurchasesNewCustomer } from "./paretoNbd/expectedPurchasesNewCustomer.ts";
export { fit } from "./paretoNbd/fit.ts";
export { fromParams } from "./paretoNbd/fromParams.ts";
export { logLikelihood } from "./paretoNbd/logLikelihood.ts";
export { probabilityAlive } from "./paretoNbd/probabilityAlive.ts";
export { probabilityOfPurchases } from "./paretoNbd/probabilityOfPurchases.ts";
export { residualTransactions } from "./paretoNbd/residualTransactions.ts";
