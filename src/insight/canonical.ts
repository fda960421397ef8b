import { isRecord } from "../core/isRecord.ts";

/**
 * JSON with the names of each object in order, so that equal ones are equal; of what is no JSON, such
 * as a cycle, only that.
 *
 * @internal
 */
export function canonical(json: unknown): string {
  try {
    return String(JSON.stringify(json, sorted));
  } catch {
    return "what is no JSON";
  }
}

function sorted(_: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
}
