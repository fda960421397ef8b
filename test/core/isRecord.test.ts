import { describe, expect, it } from "vitest";
import { isRecord } from "../../src/core/isRecord.ts";

describe("isRecord", () => {
  it.each([[{}], [{ a: 1 }], [Object.create(null)], [new (class Row {})()]])(
    "holds for %s",
    (value) => {
      expect(isRecord(value)).toBe(true);
    },
  );

  it.each([
    [null],
    [undefined],
    [0],
    ["text"],
    [Symbol("s")],
    [() => 1],
    [[]],
    [new Uint8Array()],
    [new DataView(new ArrayBuffer(1))],
  ])("does not hold for %s", (value) => {
    expect(isRecord(value)).toBe(false);
  });
});
