import { isUtf8 } from "node:buffer";
import { compute } from "../catalog/compute.ts";
import { operate } from "../catalog/operate.ts";
import { isRecord } from "../core/isRecord.ts";

/**
 * The answer to a line that asks for a metric or an operation, as a line of its own; "" to a blank one.
 * `null` stands for a line that was too long to keep.
 */
export function answerLine(line: Buffer | null, number: number): string {
  if (line === null) return refuse(number, "out-of-range", "is too long");
  if (!isUtf8(line)) return refuse(number, "invalid-shape", "is not UTF-8");
  let request: unknown;
  try {
    const text = line.toString();
    if (text.trim() === "") return "";
    request = JSON.parse(number === 1 ? withoutMark(text) : text);
  } catch (error) {
    return refuse(number, "invalid-shape", `is no JSON: ${(error as Error).message}`);
  }
  if (!isRecord(request)) return refuse(number, "invalid-shape", "is no JSON object");
  const { id, ...asked } = request;
  const echo = "id" in request ? { id } : {};
  try {
    return write({ ...echo, ...answer(asked) });
  } catch (error) {
    // An id may be nested too deep to be written again, an answer longer than a text can be.
    return refuse(number, "out-of-range", `cannot be answered: ${(error as Error).message}`);
  }
}

function answer(asked: object): object {
  return "operation" in asked ? operate(asked as never) : compute(asked as never);
}

/** Some editors begin a file with a byte order mark. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}

function refuse(line: number, code: "invalid-shape" | "out-of-range", what: string): string {
  return write({ line, error: { code, path: [], message: `serve: line ${line} ${what}` } });
}

function write(answer: object): string {
  return `${JSON.stringify(answer)}\n`;
}
