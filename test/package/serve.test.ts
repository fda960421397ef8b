import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, inject, it } from "vitest";

const bin = join(inject("consumer"), "node_modules/.bin/cx-metrics");

it("answers a caller who waits for each answer, and ends with its input", async () => {
  const child = spawn(bin, ["serve", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const [id, score] of [10, 8, 3].entries()) {
    child.stdin.write(`${JSON.stringify({ id, metric: "nps", input: [score] })}\n`);
    const { value } = await answers.next();
    expect(JSON.parse(value)).toMatchObject({ id, metric: "nps", value: [100, 0, -100][id] });
  }
  child.stdin.end('{"id":3,"operation":"classify-nps","input":9}');
  expect((await answers.next()).value).toBe('{"id":3,"output":"promoter"}');
  expect(await once(child, "exit")).toEqual([0, null]);
});

it("waits for a caller who reads late, and loses nothing", async () => {
  const child = spawn(bin, ["serve", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const requests = Array.from({ length: 20_000 }, (_, id) =>
    JSON.stringify({ id, metric: "nps", input: [id % 11] }),
  );
  child.stdin.end(requests.join("\n"));
  await new Promise((later) => setTimeout(later, 500));
  let next = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line.startsWith(`{"id":${next++},`)).toBe(true);
  }
  expect(next).toBe(20_000);
});

it("does not mind a reader that leaves early", () => {
  const line = `yes '{"metric":"nps","input":[9]}' | "${bin}" serve --stdio | head -n 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", line], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({ value: 100 });
});

it("talks to the Python example", () => {
  const { status, stdout, stderr } = spawnSync("python3", ["examples/jsonl/measure.py"], {
    env: { ...process.env, CX_METRICS: `'${bin}'` },
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe(
    [
      "14.3 (-43.5 to 63.1)",
      "20.0 (8.5 to 30.9)",
      "change +5.7, p = 0.86",
      "nps: answers[1] is 11, expected a whole number from 0 to 10",
      "",
    ].join("\n"),
  );
});
