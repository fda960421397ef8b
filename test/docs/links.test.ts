import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

const pages = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.startsWith("api/"))
    .map((name) => `docs/${name}`),
];

/** Text without code, in which brackets and hashes mean something else. */
const prose = (page: string) =>
  readFileSync(page, "utf8")
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, "code");

const linksOf = (page: string) =>
  Array.from(prose(page).matchAll(/\]\(([^)\s]+)\)/g), ([, target]) => target as string);

/** The anchors of a page, as GitHub makes them from its headings. */
const anchorsOf = (page: string) =>
  Array.from(
    readFileSync(page, "utf8")
      .replace(/^```[\s\S]*?^```/gm, "")
      .matchAll(/^#+ (.+)$/gm),
    ([, heading]) =>
      (heading as string)
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
  );

it.each(pages)("%s links only to what there is", (page) => {
  const broken = linksOf(page).filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [path, anchor] = target.split("#");
    const file = path ? join(dirname(page), path) : page;
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
  });
  expect(broken).toEqual([]);
});

it("reaches every page of docs from README.md", () => {
  const reached = new Set(["README.md"]);
  for (const page of reached) {
    for (const target of linksOf(page)) {
      const file = relative(".", join(dirname(page), target.split("#")[0] || "."));
      if (file.endsWith(".md") && pages.includes(file)) reached.add(file);
    }
  }
  expect(pages.filter((page) => page.startsWith("docs/") && !reached.has(page))).toEqual([]);
});
