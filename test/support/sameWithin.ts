import { strictEqual } from "node:assert/strict";

/** Expects equal structures whose numbers agree to a relative error, absolute below 1. */
export function expectSame(got: unknown, want: unknown, relative: number): void {
  strictEqual(differences(got, want, relative, "result").join("\n"), "");
}

function differences(got: unknown, want: unknown, relative: number, place: string): string[] {
  if (typeof got === "number" && typeof want === "number") {
    const room = relative * Math.max(1, Math.abs(got), Math.abs(want));
    return Math.abs(got - want) <= room ? [] : [`${place}: ${got} is not ${want}`];
  }
  if (!isObject(got) || !isObject(want)) {
    return Object.is(got, want) ? [] : [`${place}: ${String(got)} is not ${String(want)}`];
  }
  const keys = new Set([...Object.keys(got), ...Object.keys(want)]);
  return [...keys].flatMap((key) => differences(got[key], want[key], relative, `${place}.${key}`));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
