import { expect, it } from "vitest";
import { readStandard } from "../../src/core/readStandard.ts";
import { faultOf } from "./faultOf.ts";

it("takes the one definition, named or not, and the options that the metric adds", () => {
  expect(readStandard("roi", {})).toBe("standard");
  expect(readStandard("roi", { definition: "standard" })).toBe("standard");
  expect(readStandard("rfm", { bins: 5 } as object, ["bins"])).toBe("standard");
});

it("refuses other definitions and other options", () => {
  expect(faultOf(() => readStandard("roi", { definition: "net" } as never))).toEqual([
    "unknown-definition",
    ["options", "definition"],
  ]);
  expect(faultOf(() => readStandard("roi", { bins: 5 } as object))).toEqual([
    "unknown-option",
    ["options", "bins"],
  ]);
});
