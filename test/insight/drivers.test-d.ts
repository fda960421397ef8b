import { expectTypeOf, it } from "vitest";
import { drivers, type FieldOf } from "../../src/index.ts";

const outcome = "y";

it("offers the fields of records and of columns", () => {
  const records = [{ y: 1, x: 2, channel: "chat" }];
  drivers(records, { outcome, attributes: ["x"] });
  // @ts-expect-error no such field
  drivers(records, { outcome, attributes: ["z"] });
  drivers({ y: [1], x: Int8Array.of(2) }, { outcome, attributes: ["x"] });
  // @ts-expect-error no such column
  drivers({ y: [1], x: [2] }, { outcome, attributes: ["z"] });
  expectTypeOf<FieldOf<typeof records>>().toEqualTypeOf<"y" | "x" | "channel">();
});

it("takes columns whose names are known only when it runs", () => {
  const columns: Record<string, number[]> = { y: [1], x: [2] };
  drivers(columns, { outcome, attributes: Object.keys(columns) });
});

it("refuses columns that are none", () => {
  // @ts-expect-error a number is no column
  drivers({ y: 1, x: [2] }, { outcome, attributes: ["x"] });
});
