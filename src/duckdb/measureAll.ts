import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { Measured } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { EngineRequest } from "./Engine.ts";
import { measureTogether } from "./measureTogether.ts";
import { openSource } from "./openSource.ts";
import type { Session } from "./Session.ts";

/** Metrics over files or tables, each file of text once. */
export async function measureAll(
  session: Session,
  name: string,
  requests: readonly EngineRequest[],
): Promise<Measured<MetricResult>[][]> {
  if (!Array.isArray(requests))
    fail("invalid-shape", name, ["requests"], requests, "a list of requests");
  const passes = new Map<string, number[]>();
  for (const [i, request] of (requests as readonly unknown[]).entries()) {
    if (!isRecord(request)) fail("invalid-shape", name, ["requests", i], request, "a request");
    checkOptions(name, request, ["metric", "from", "input", "by", "where", "options", "asOf"]);
    const pass = passOf(request["from"], i);
    passes.set(pass, [...(passes.get(pass) ?? []), i]);
  }
  const results: Measured<MetricResult>[][] = [];
  for (const places of passes.values()) {
    const asked = places.map((place) => requests[place] as EngineRequest);
    const opened = await openSource(session, name, (asked[0] as EngineRequest).from);
    const measured = await measureTogether(session, name, opened, asked);
    places.forEach((place, i) => {
      results[place] = measured[i] as Measured<MetricResult>[];
    });
  }
  return results;
}

/**
 * Requests of one name share a pass. A file of text is parsed as a whole whatever is asked of it, which
 * costs more than all the rest; of Parquet and tables each query reads its own columns alone.
 */
function passOf(from: unknown, place: number): string {
  const isText = isRecord(from) && from["kind"] === "file" && from["format"] !== "parquet";
  return isText ? JSON.stringify(from) : String(place);
}
