import { LATEST } from "../core/Instant.ts";

/** The part of JSON Schema that the catalog's inputs and options are written in. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly pattern?: string;
  readonly maximum?: number;
  readonly required?: readonly string[];
}

/** Whether values are numbers, or numbers and something that is no text. */
export function isNumber({ type, anyOf = [] }: JsonSchema): boolean {
  if (type === "number" || type === "integer") return true;
  return anyOf.some(isNumber) && !anyOf.some((branch) => branch.type === "string");
}

/** Whether values are instants: epoch milliseconds, or text of a certain form. */
export function isInstant({ anyOf = [] }: JsonSchema): boolean {
  return anyOf.some(isNumber) && anyOf.some(({ pattern }) => pattern !== undefined);
}

/** Whether values are lists of numbers. */
export function isNumberList({ type, items }: JsonSchema): boolean {
  return type === "array" && items !== undefined && isNumber(items);
}

/** Whether values are lists of instants, which may have to be epoch milliseconds. */
export function isInstantList({ type, items = {} }: JsonSchema): boolean {
  return type === "array" && (isInstant(items) || items.maximum === LATEST);
}

/** Whether values are lists of rows of numbers: one list, or one record of free names, for each row. */
export function isBattery({ type, items = {} }: JsonSchema): boolean {
  const { properties = {}, additionalProperties: cell } = items;
  const named = typeof cell === "object" && [cell, ...Object.values(properties)].every(isNumber);
  return type === "array" && (isNumberList(items) || (items.type === "object" && named));
}
