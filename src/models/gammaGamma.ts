export { expectedSpend } from "./gammaGamma/expectedSpend.ts";
export { expectedSpendNewCustomer } from "./gammaGamma/expectedSpendNewCustomer.ts";
export { fit } from "./gammaGamma/fit.ts";
export { fromParams } from "./gammaGamma/fromParams.ts";
export { logLikelihood } from "./gammaGamma/logLikelihood.ts";
