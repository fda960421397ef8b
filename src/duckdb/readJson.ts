import type { Reading } from "./Reading.ts";
import type { Role } from "./Role.ts";
import { readText } from "./readText.ts";

/**
 * A value of JSON as what it is used for. DuckDB's own types of JSON come from a sample, and round 3.5 or
 * unquote "8" where the sample held whole numbers: so values are read as they are written.
 */
export function readJson(cell: string, role: Role): Reading {
  const written = `CAST(${cell} AS VARCHAR)`;
  const given = `${cell} IS NOT NULL`;
  switch (role) {
    case "key":
      return { ways: [written], given, always: true };
    case "text":
      return { ways: [`(${cell} ->> '$')`], given, always: true };
    case "number": {
      const isNumber = `${written} >= '-' AND ${written} < ':'`;
      return { ways: [`TRY_CAST(CASE WHEN ${isNumber} THEN ${written} END AS DOUBLE)`], given };
    }
    case "truth":
      return {
        ways: [`CASE ${written} WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END`],
        given,
      };
    case "instant":
      return readText(`(${cell} ->> '$')`, role);
  }
}
