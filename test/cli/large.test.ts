import { describe, expect, it } from "vitest";
import { BATCH } from "../../src/cli/measureRows.ts";
import { showProgress } from "../../src/cli/showProgress.ts";
import { averageResolutionTime, nps } from "../../src/index.ts";
import { complaint, file, results, run } from "./runMain.ts";

const size = BATCH + 1000;
const numbers = Array.from({ length: size }, (_, i) => (i * 7919) % 11);

describe("more rows than are held at once", () => {
  it("give the same counts", async () => {
    const path = file("many.csv", `score\n${numbers.join("\n")}\n`);
    const [all] = await results(`nps ${path} --column score`);
    expect(all?.result).toEqual(JSON.parse(JSON.stringify(nps(numbers))));
  });

  it("add counts up", async () => {
    const path = file(
      "counts.csv",
      `first,all\n${numbers.map((n) => `${n},10`).join("\n")}\n`.replaceAll("10,10", "9,10"),
    );
    const [all] = await results(`fcr ${path} --resolved-first first --contacts all`);
    expect(all?.result).toMatchObject({ n: 10 * size });
  });

  it("have a mean that is exact and quantiles by the grid, marked", async () => {
    const hours = numbers.map((n) => n * 100 + 1);
    const path = file(
      "hours.csv",
      `hours,part\n${hours.map((n, i) => `${n},${i % 2}`).join("\n")}\n`,
    );
    const [all] = await results(`art ${path} --column hours`);
    const exact = averageResolutionTime(hours);
    expect(all?.result).toMatchObject({ value: exact.value, n: size, tally: exact.tally });
    // 901 lies in the cell from 900 to 904, which its middle stands for.
    expect(exact.p90.value).toBe(901);
    expect(all?.result["p90"]).toMatchObject({ value: 902 });
    const { stdout } = await run(`art ${path} --column hours --unit hours --by part`);
    expect(stdout).toMatch(/501\.\d hr .*≈ 50\d\.\d hr {2}≈ 90\d\.\d hr/);
  });

  it("name the row that is wrong, in whichever batch", async () => {
    for (const row of [BATCH + 1, BATCH + 2, size + 1]) {
      const wrong = [...numbers];
      wrong[row - 2] = 11;
      const path = file("wrong.csv", `score\n${wrong.join("\n")}\n`);
      expect(await complaint(`nps ${path} --column score`)).toBe(
        `cx-metrics: wrong.csv, row ${row}, column "score" is 11, expected a whole number from 0 to 10\n`,
      );
    }
  });
});

describe("progress", () => {
  const megabyte = Buffer.alloc(1e6);

  async function shown(size: number | undefined, megabytes: number, isTTY: boolean) {
    let text = "";
    const stderr = { isTTY, on: () => {}, write: (part: string) => (text += part) };
    const chunks = (async function* () {
      for (let i = 0; i < megabytes; i++) yield megabyte;
    })();
    let read = 0;
    const input = { name: "a.csv", size, chunks, close: async () => {} };
    for await (const chunk of showProgress(input, stderr)) read += chunk.length;
    expect(read).toBe(megabytes * 1e6);
    return text.replaceAll("\u001b[K", "|");
  }

  it("is shown of a large file on a terminal, and erased", async () => {
    expect(await shown(21e6, 21, true)).toBe(
      "\ra.csv: 4 of 21 MB, 19%|\ra.csv: 8 of 21 MB, 38%|\ra.csv: 12 of 21 MB, 57%|\ra.csv: 16 of 21 MB, 76%|\ra.csv: 20 of 21 MB, 95%|\r|",
    );
  });

  it("is shown of a pipe without percent", async () => {
    expect(await shown(undefined, 9, true)).toBe("\ra.csv: 4 MB|\ra.csv: 8 MB|\r|");
    expect(await shown(undefined, 3, true)).toBe("");
  });

  it("is not shown of a small file, or where nobody looks", async () => {
    expect(await shown(20e6, 20, true)).toBe("");
    expect(await shown(21e6, 21, false)).toBe("");
  });

  it("is erased before a complaint", async () => {
    const stdin = (async function* () {
      yield `note,score\n"${"x".repeat(1e6)}",9\n`.repeat(5);
    })();
    const { code, stderr } = await run("nps --column score", "", { stdin, stderrIsTty: true });
    expect(code).toBe(2);
    const erased = "\rstandard input: 5 MB\u001b[K\r\u001b[K";
    expect(stderr.slice(0, erased.length + 11)).toBe(`${erased}cx-metrics:`);
  });
});

it("says so where a file fails while it is read", async () => {
  const { code, stderr } = await run("nps /proc/self/mem --column score");
  expect(code).toBe(2);
  expect(stderr).toContain("/proc/self/mem cannot be read: ");
  const stdin = (async function* (): AsyncGenerator<string> {
    yield "score\n";
    throw Object.assign(new Error("EISDIR: illegal operation"), { syscall: "read" });
  })();
  expect(await run("nps --column score", "", { stdin })).toMatchObject({
    code: 2,
    stderr: "cx-metrics: standard input cannot be read: EISDIR: illegal operation\n",
  });
});
