import {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
} from "../../src/index.ts";

/** What a call refuses, and where: the two things that programs switch on. */
export function faultOf(run: () => unknown): [CxMetricsErrorCode, CxMetricsErrorPath] {
  const { code, path } = errorOf(run);
  return [code, path];
}

/** The error that a call throws; anything else than the library's own error fails the test. */
export function errorOf(run: () => unknown): CxMetricsError {
  let result: unknown;
  try {
    result = run();
  } catch (error) {
    if (error instanceof CxMetricsError) return error;
    throw error;
  }
  throw new Error(`nothing was refused, but ${JSON.stringify(result)} returned`);
}

/** The same for a promise. */
export async function rejectionOf(promise: Promise<unknown>): Promise<CxMetricsError> {
  const outcome = await promise.then(
    (result) => () => result,
    (error: unknown) => () => {
      throw error;
    },
  );
  return errorOf(outcome);
}

/** The codes of a result's warnings. */
export function warningsOf(result: { warnings: readonly { code: string }[] }): string[] {
  return result.warnings.map(({ code }) => code);
}
