/** The part of JSON Schema that the catalog's inputs and options are written in. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** Whether values are numbers, or numbers and `null`. */
export function isNumber({ type, anyOf = [] }: JsonSchema): boolean {
  return type === "number" || type === "integer" || anyOf.some(isNumber);
}

/** Whether values are lists of numbers. */
export function isNumberList({ type, items }: JsonSchema): boolean {
  return type === "array" && items !== undefined && isNumber(items);
}
