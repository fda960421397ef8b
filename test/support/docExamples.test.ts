import { describe, expect, it } from "vitest";
import { collectExamples, compileExample } from "./docExamples.ts";

/** Runs a piece of documentation that imports nothing. */
async function run(code: string): Promise<void> {
  const body = compileExample({ file: "page.md", line: 10, code });
  await new Function("expect", `return (async () => { const exports = {};${body}\n})()`)(expect);
}

const refuse = `const refuse = (code) => { throw Object.assign(new Error("no"), { code }); };\n`;

describe("collectExamples", () => {
  it("finds the fences of a doc comment with their line", () => {
    const text =
      "/**\n * Text.\n *\n * ```ts\n * f(1); // => 2\n *\n * ```\n * ```sh\n * ls\n * ```\n */";
    expect(collectExamples("src/f.ts", text)).toEqual([
      { file: "src/f.ts", line: 5, code: "f(1); // => 2\n\n" },
    ]);
  });

  it("leaves stars in Markdown alone", () => {
    expect(collectExamples("README.md", "```ts\n2\n* 3; // => 6\n```\n")[0]?.code).toBe(
      "2\n* 3; // => 6\n",
    );
  });
});

describe("compileExample", () => {
  it.each([
    "1 + 1; // => 2",
    "[1,\n  2,\n].length; // => 2",
    "1 + 1;\n// => 2",
    "const two: number = 2; // => 2",
    "await Promise.resolve(2); // => 2",
    "for (const x of [2]) {\n  x; // => 2\n}",
    "({ a: 1, b: { c: 2, d: 3 } }); // => { a: 1, b: { c: 2, … }, … }",
    "({ a: 1,\n b: 2 });\n// => {\n//   a: 1, // a comment\n//   b: 2,\n// }",
    "2 / 3; // ≈ 0.667",
    "({ lower: -1 / 3, upper: 2 / 3, n: 3 }); // ≈ { lower: -0.33, upper: 0.7, … }",
    `${refuse}refuse("out-of-range"); // throws out-of-range`,
    `${refuse}refuse("out-of-range"); // throws "out-of-range"`,
    'await Promise.reject({ code: "gone" }); // throws gone',
    "1; // => 1\n2; // => 2",
  ])("holds: %s", async (code) => {
    await run(code);
  });

  it.each([
    ["1 + 1; // => 3", "page.md:10"],
    ["// A remark.\n\n1 + 1; // => 3", "page.md:12"],
    ["const two = 2; // => 3", "page.md:10"],
    ["({ a: 1, b: 2 }); // => { a: 1 }", "page.md:10"],
    ["({ a: 1, b: 2 }); // => { a: 2, … }", "page.md:10"],
    ["2 / 3; // ≈ 0.66", "page.md:10"],
    ["1; // throws out-of-range", "page.md:10"],
    [`${refuse}refuse("other"); // throws out-of-range`, "page.md:11"],
    ["const a = 1, b = 2; // => 2", "page.md:10: 1 of 1 claims"],
    ["1;\n\n// => 1", "page.md:10: 1 of 1 claims"],
    ["1; // => one (or so)", "page.md:10"],
    ["const = 1;", "page.md:10"],
  ])("fails: %s", async (code, place) => {
    await expect(run(code)).rejects.toThrow(place);
  });
});
