import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { formatResult, nps } from "../../src/index.ts";
import { PYTHON, TEMP } from "./places.ts";

const example = fileURLToPath(new URL("../../examples/spark", import.meta.url));

const answers = new URL("../../examples/data/answers.csv", import.meta.url);

test("the example for data teams says what the functions say", () => {
  const folder = `${TEMP}/example`;
  const [query, rows] = [`${folder}/query.json`, `${folder}/rows.json`] as const;
  mkdirSync(folder, { recursive: true });
  // Node finds the library as it is built, as whoever copies the example finds the installed one.
  const node = (...given: readonly string[]) =>
    execFileSync("node", ["nps.mjs", ...given], { cwd: example, encoding: "utf8" });
  writeFileSync(query, node());
  execFileSync(PYTHON, ["measure.py", query, rows], { cwd: example, stdio: "ignore" });
  const said = node(rows);
  expect(readFileSync(`${example}/README.md`, "utf8")).toContain(said);
  for (const [channel, scores] of scoresByChannel()) {
    const result = nps(scores);
    expect(said).toContain(`${channel}: ${formatResult(result)}, n = ${result.n}\n`);
  }
});

function scoresByChannel(): Map<string, (number | null)[]> {
  const channels = new Map<string, (number | null)[]>();
  for (const line of readFileSync(answers, "utf8").trimEnd().split("\n").slice(1)) {
    const [, , channel = "", score = ""] = line.split(",");
    const scores = channels.get(channel) ?? [];
    channels.set(channel, scores);
    scores.push(score === "" ? null : Number(score));
  }
  return channels;
}
