/** Every number inside a value, with the way to it. */
export function walkNumbers(value: unknown, place = "result"): { place: string; number: number }[] {
  if (typeof value === "number") return [{ place, number: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => walkNumbers(item, `${place}.${key}`));
}

/** Freezes a value with all that is in it. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
