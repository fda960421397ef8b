import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkFields, checkPart, checkWhole } from "../core/checkFields.ts";
import { checkNumber, MONEY } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { Basis, MetricResult } from "../core/MetricResult.ts";
import { VALUE } from "../stats/checkValues.ts";
import { isExplained } from "./isExplained.ts";

/**
 * A metric's result, fresh or back from JSON, its names, value and basis checked, which are all that is
 * read of it.
 *
 * @internal
 */
export function readResult(name: string, path: CxMetricsErrorPath, input: unknown): MetricResult {
  const expected =
    isRecord(input) && "result" in input
      ? "the result of a metric; what measure returns holds it in `result`"
      : "the result of a metric";
  if (!isRecord(input)) fail("invalid-shape", name, path, input, expected);
  for (const field of ["metric", "definition", "unit"]) {
    if (typeof input[field] !== "string")
      fail("invalid-shape", name, [...path, field], input[field], expected);
  }
  if (!isRecord(input["options"]))
    fail("invalid-shape", name, [...path, "options"], input["options"], "an object");
  for (const field of ["n", "effectiveN"]) {
    const count = input[field];
    if (count !== null && count !== undefined)
      checkNumber(name, [...path, field], count, { min: 0 });
  }
  const { better } = input;
  if (better !== "higher" && better !== "lower" && better !== null)
    fail("invalid-shape", name, [...path, "better"], better, `"higher", "lower" or null`);
  if (input["basis"] !== null) checkBasis(name, [...path, "basis"], input["basis"]);
  const value =
    input["value"] === null ? null : checkNumber(name, [...path, "value"], input["value"], VALUE);
  const result = { ...input, value } as unknown as MetricResult;
  // A ratio may be in another unit than its parts.
  if (result.basis?.kind !== "ratio" && !isExplained(result))
    fail("inconsistent", name, [...path, "value"], value, "what its basis makes, unrounded");
  return result;
}

function checkBasis(name: string, path: CxMetricsErrorPath, basis: unknown): void {
  const { kind, ...fields } = isRecord(basis) ? basis : { kind: undefined };
  if (kind !== "share" && kind !== "net" && kind !== "mean" && kind !== "ratio")
    fail("invalid-shape", name, path, basis, "the basis of a share, net, mean or ratio, or null");
  CHECKS[kind](name, path, fields);
}

type Check = (
  name: string,
  path: CxMetricsErrorPath,
  fields: Readonly<Record<string, unknown>>,
) => void;

const CHECKS: Readonly<Record<Basis["kind"], Check>> = {
  share: (name, path, fields) => {
    const { count, of } = checkFields(name, fields, ["count", "of"], [], path);
    checkPart(name, ["count", count], ["of", of], path);
  },
  net: (name, path, fields) => {
    const { up, down, of } = checkFields(name, fields, ["up", "down", "of"], [], path);
    checkWhole(name, ["up + down", up, down], ["of", of], path);
  },
  mean: (name, path, { variance, ...fields }) => {
    if (variance !== null) checkNumber(name, [...path, "variance"], variance, { min: 0 });
    checkNumber(name, [...path, "sum"], fields["sum"]);
    checkNumber(name, [...path, "of"], fields["of"], { min: 0 });
  },
  ratio: (name, path, fields) => {
    checkFields(name, fields, ["numerator", "denominator"], [], path, MONEY);
  },
};
