import { describe, expect, it } from "vitest";
import { checkChoice, checkDefinition, checkOptions } from "../../src/core/checkOptions.ts";
import { errorOf, faultOf } from "./faultOf.ts";

describe("checkOptions", () => {
  it("takes known options, in any number", () => {
    expect(() => checkOptions("nps", {}, ["level"])).not.toThrow();
    expect(() => checkOptions("nps", { level: undefined }, ["level", "a"])).not.toThrow();
  });

  it.each([[null], [undefined], [5], ["level"], [[]], [() => 1]])("refuses %s", (options) => {
    expect(faultOf(() => checkOptions("nps", options, ["level"]))).toEqual([
      "invalid-shape",
      ["options"],
    ]);
  });

  it("says that it wants an object", () => {
    expect(errorOf(() => checkOptions("nps", 5, ["level"])).message).toBe(
      "nps: options is 5, expected an object",
    );
  });

  it("refuses an unknown option, also an undefined one, and names those that there are", () => {
    const error = errorOf(() => checkOptions("nps", { levels: undefined }, ["level", "interval"]));
    expect(error).toMatchObject({ code: "unknown-option", path: ["options", "levels"] });
    expect(error.message).toBe(
      "nps: options.levels is missing, expected no option but level, interval",
    );
    const inherited = JSON.parse('{ "__proto__": 1 }');
    expect(faultOf(() => checkOptions("nps", inherited, ["level"]))).toEqual([
      "unknown-option",
      ["options", "__proto__"],
    ]);
  });
});

describe("checkChoice", () => {
  it("takes the first where none is given", () => {
    expect(checkChoice("nps", "interval", undefined, ["score", "none"])).toBe("score");
    expect(checkChoice("nps", "interval", "none", ["score", "none"])).toBe("none");
  });

  it.each([[null], ["Score"], [""], [0], ["constructor"], [["score"]]])("refuses %j", (value) => {
    const error = errorOf(() => checkChoice("nps", "interval", value, ["score", "none"]));
    expect(error).toMatchObject({
      code: "unknown-option",
      path: ["options", "interval"],
      received: value,
    });
    expect(error.message).toMatch(/expected one of score, none$/);
  });
});

describe("checkDefinition", () => {
  it("has a code of its own", () => {
    expect(checkDefinition("nps", undefined, ["standard"])).toBe("standard");
    expect(faultOf(() => checkDefinition("nps", "bain", ["standard"]))).toEqual([
      "unknown-definition",
      ["options", "definition"],
    ]);
  });
});
