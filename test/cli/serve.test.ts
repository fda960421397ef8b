import { compute, operate } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";
import { answerLine } from "../../src/cli/answerLine.ts";
import { openOutput } from "../../src/cli/openOutput.ts";
import { readLines } from "../../src/cli/readLines.ts";
import { serve } from "../../src/cli/serve.ts";
import { complaint, run } from "./runMain.ts";

const request = { metric: "nps", input: [10, 9, 6, 0] };

async function* chunks(...parts: (string | Uint8Array)[]) {
  yield* parts;
}

/** What a run answers to chunks, a value for each line. */
async function answersTo(...parts: (string | Uint8Array)[]): Promise<unknown[]> {
  const { code, stdout, stderr } = await run("serve --stdio", "", { stdin: chunks(...parts) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  if (stdout === "") return [];
  expect(stdout.endsWith("\n")).toBe(true);
  return stdout
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line));
}

const lines = (...requests: unknown[]) =>
  requests.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n");

const failure = (line: number, code: string, message: RegExp) => ({
  line,
  error: { code, path: [], message: expect.stringMatching(message) },
});

describe("cx-metrics serve --stdio", () => {
  it("answers each line as compute and operate do, in order, with its id", async () => {
    const asked = { operation: "classify-nps", input: 9 };
    const wrong = { metric: "csat", input: [6], options: {} };
    const given = [request, asked, wrong, { ...request, options: { level: 0.9 } }];
    const ids = [1, "two", null, { three: [3] }];
    const numbered = given.map((one, i) => ({ id: ids[i], ...one }));
    const answers = [compute(request), operate(asked), compute(wrong as never)];
    expect(await answersTo(lines(...given.slice(0, 3)))).toEqual(answers);
    expect(await answersTo(`${lines(...numbered)}\n`)).toEqual([
      ...answers.map((answer, i) => ({ id: ids[i], ...answer })),
      { id: ids[3], ...compute({ ...request, options: { level: 0.9 } }) },
    ]);
  });

  it("answers a last line without an end, and nothing to no input and to blank lines", async () => {
    expect(await answersTo(lines(request))).toHaveLength(1);
    expect(await answersTo()).toEqual([]);
    expect(await answersTo("", "\n \t\r\n\n")).toEqual([]);
    expect(await answersTo(`\n${JSON.stringify(request)}\r\n\n`)).toEqual([compute(request)]);
  });

  it("says which line is none of its own", async () => {
    const broken = Uint8Array.of(0x22, 0xc3, 0x22, 0x0a);
    const text = lines("nope", "", "[1]", "5", request);
    expect(await answersTo(`${text}\n`, broken, '{"metric":')).toEqual([
      failure(1, "invalid-shape", /^serve: line 1 is no JSON: ./),
      failure(3, "invalid-shape", /^serve: line 3 is no JSON object$/),
      failure(4, "invalid-shape", /^serve: line 4 is no JSON object$/),
      compute(request),
      failure(6, "invalid-shape", /^serve: line 6 is not UTF-8$/),
      failure(7, "invalid-shape", /^serve: line 7 is no JSON: ./),
    ]);
  });

  it("refuses fields that it does not know, and a request of two kinds", async () => {
    const [unknown, both, none] = await answersTo(
      lines({ id: 1, ...request, inputs: 1 }, { ...request, operation: "compare" }, { id: 3 }),
    );
    expect(unknown).toMatchObject({ id: 1, error: { code: "invalid-shape", path: ["inputs"] } });
    expect(both).toMatchObject({ error: { code: "invalid-shape", path: ["metric"] } });
    expect(none).toMatchObject({ id: 3, error: { code: "unknown-option", path: ["metric"] } });
  });

  it("reads text that is cut anywhere, with letters of any script and a byte order mark", async () => {
    const counts = { "é 👍": 3, 話: 4 };
    const asked = { id: "ключ 👍", metric: "contact-volume", input: counts };
    const bytes = Buffer.from(`\uFEFF${lines(asked, asked)}\n`);
    const cut = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const answer = { id: asked.id, ...compute({ metric: "contact-volume", input: counts }) };
    expect(await answersTo(bytes)).toEqual([answer, answer]);
    expect(await answersTo(...cut)).toEqual([answer, answer]);
  });

  it("answers what has come in together in one piece", async () => {
    const text = `${lines(request, request, request)}\n`;
    const { writes } = await run("serve --stdio", "", { stdin: chunks(text, " ", text) });
    expect(writes).toBe(2);
  });

  it("answers a line of megabytes", async () => {
    const input = Array.from({ length: 1_000_000 }, (_, i) => i % 11);
    const text = JSON.stringify({ id: 1, metric: "nps", input });
    const parts = text.match(/[\s\S]{1,65536}/g) as string[];
    expect(await answersTo(...parts)).toMatchObject([{ id: 1, n: 1_000_000 }]);
  });

  it("survives an id that nobody can write, and prototypes", async () => {
    const deep = `{"id":${"[".repeat(50_000)}${"]".repeat(50_000)},"metric":"nps","input":[9]}`;
    const prototype = '{"id":2,"__proto__":{"metric":"nps"},"metric":"nps","input":[9]}';
    const answers = await answersTo(lines(deep, prototype, request));
    expect(answers).toEqual([
      failure(1, "out-of-range", /^serve: line 1 cannot be answered: /),
      expect.objectContaining({ id: 2, error: expect.anything() }),
      compute(request),
    ]);
  });

  it("stops reading where nobody reads the answers", async () => {
    let asked = 0;
    async function* endless() {
      for (; asked < 100; asked++) yield `${JSON.stringify(request)}\n`;
    }
    const closed = Object.assign(new Error("closed"), { code: "EPIPE" });
    let writes = 0;
    const stdout = {
      on: () => {},
      write: (_: string, done: (error?: Error) => void) => done(++writes < 3 ? undefined : closed),
    };
    await serve(["--stdio"], { stdin: endless(), stdout, stderr: stdout });
    expect([asked, writes]).toEqual([2, 3]);
  });

  it("reads no further before the answers are through", async () => {
    let [read, written] = [0, 0];
    async function* eager() {
      for (; read < 5; read++) {
        expect(written).toBe(read);
        yield `${JSON.stringify(request)}\n`;
      }
    }
    const stdout = {
      on: () => {},
      write: (_: string, done: () => void) => {
        setTimeout(() => {
          written++;
          done();
        }, 1);
      },
    };
    await serve(["--stdio"], { stdin: eager(), stdout, stderr: stdout });
    expect(written).toBe(5);
  });

  it("passes on what else is wrong with its output", async () => {
    const full = Object.assign(new Error("full"), { code: "ENOSPC" });
    const stdout = { on: () => {}, write: (_: string, done: (error: Error) => void) => done(full) };
    await expect(openOutput(stdout)("text")).rejects.toBe(full);
  });

  it("explains itself, and takes nothing but --stdio", async () => {
    const help = await run("serve --help");
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toContain("cx-metrics serve --stdio");
    expect(await run("help serve")).toEqual(help);
    expect((await run("--help")).stdout).toContain("cx-metrics serve --stdio");
    for (const args of ["serve", "serve --http", "serve --stdio answers.csv"]) {
      expect(await complaint(args)).toBe(
        "cx-metrics: serve takes --stdio and nothing else\nSee cx-metrics serve --help\n",
      );
    }
  });
});

describe("readLines", () => {
  async function read(parts: (string | Uint8Array)[], longest?: number) {
    const batches: (string | null)[][] = [];
    for await (const batch of readLines(chunks(...parts), longest))
      batches.push(batch.map((line) => line?.toString() ?? null));
    return batches;
  }

  it("yields what each chunk completes", async () => {
    expect(await read(["a", "b\nc\n\nd", "", "\n", "e"])).toEqual([["ab", "c", ""], ["d"], ["e"]]);
    expect(await read(["\n"])).toEqual([[""]]);
  });

  it("keeps no line that is too long, and goes on behind it", async () => {
    expect(await read(["1234\n12345\n", "123", "45678\n1234", "5"], 4)).toEqual([
      ["1234", null],
      [null],
      [null],
    ]);
    expect(answerLine(null, 7)).toBe(
      `${JSON.stringify({ line: 7, error: { code: "out-of-range", path: [], message: "serve: line 7 is too long" } })}\n`,
    );
  });
});
