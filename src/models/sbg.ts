export { expectedLifetime } from "./sbg/expectedLifetime.ts";
export { fit } from "./sbg/fit.ts";
export { fromParams } from "./sbg/fromParams.ts";
export { logLikelihood } from "./sbg/logLikelihood.ts";
export { probabilityAlive } from "./sbg/probabilityAlive.ts";
export { residualTransactions } from "./sbg/residualTransactions.ts";
export { retention } from "./sbg/retention.ts";
export { survival } from "./sbg/survival.ts";
