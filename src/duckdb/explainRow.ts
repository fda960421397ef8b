import { isCxMetricsError } from "../core/CxMetricsError.ts";
import type { Asked } from "./Asked.ts";
import { findFault } from "./findFault.ts";
import { findUnreadable } from "./findUnreadable.ts";
import type { Session } from "./Session.ts";

/** Throws an error of the data with the file and the row that it is in, where they can be found. */
export async function explainRow(session: Session, asked: Asked, error: unknown): Promise<never> {
  if (!isCxMetricsError(error)) throw error;
  const unreadable = await findUnreadable(session, asked, error);
  throw unreadable ?? (await findFault(session, asked, error)) ?? error;
}
