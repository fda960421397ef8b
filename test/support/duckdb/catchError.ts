import { type CxMetricsError, isCxMetricsError } from "../../../src/core/CxMetricsError.ts";

/** The error of this library's that a promise is rejected with. */
export async function catchError(promise: Promise<unknown>): Promise<CxMetricsError> {
  const caught = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (isCxMetricsError(caught)) return caught;
  throw caught ?? new Error("nothing was thrown");
}
