import { fail } from "../core/fail.ts";
import type { Parameter } from "../sql/Expression.ts";
import type { Row } from "../sql/TallyRow.ts";
import { checkParameter } from "../sql/where/checkParameter.ts";
import type { Session } from "./Session.ts";

/** Runs a query of the caller's. */
export async function runText(
  session: Session,
  text: string,
  params: readonly Parameter[],
): Promise<Row[]> {
  if (typeof text !== "string") fail("invalid-shape", "run", ["text"], text, "a query");
  if (!Array.isArray(params)) fail("invalid-shape", "run", ["params"], params, "a list");
  Array.from(params, (param, i) => checkParameter("run", ["params", i], param));
  return session.run(text, params, ["text"]);
}
