import type { EngineSource, SourceColumn } from "./Engine.ts";
import { openSource } from "./openSource.ts";
import type { Session } from "./Session.ts";

/** The columns of a file or table. */
export async function describeSource(
  session: Session,
  from: EngineSource,
): Promise<SourceColumn[]> {
  const { columns } = await openSource(session, "columns", from);
  return [...columns];
}
