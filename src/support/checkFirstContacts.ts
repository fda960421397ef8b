import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber, type NumberRange } from "../core/checkNumber.ts";
import { checkTallyKind } from "../core/checkTallyKind.ts";
import { fail } from "../core/fail.ts";
import { checkInstant } from "../core/Instant.ts";

/** What makes a further contact a repeat: the same issue, or just the same customer. */
export type ContactMatch = "issue" | "customer";

/** What contacts can be matched by, the default first. */
export const CONTACT_MATCHES = ["issue", "customer"] as const satisfies readonly ContactMatch[];

/** How long a further contact can be a repeat, in ms. */
export const WINDOW: NumberRange = { min: 0, max: Number.MAX_SAFE_INTEGER, open: true };

/** The window unless another one is given. */
export const SEVEN_DAYS = 604_800_000;

/** First contacts, and how many of them needed no second one. */
export interface FirstContacts {
  /** How they were counted; tallies add only where these agree. */
  readonly labels: {
    readonly kind: "first-contacts";
    readonly version: 1;
    readonly window: number;
    readonly match: ContactMatch;
    readonly asOf: number;
  };
  /** How many were resolved, with no repeat in the window. */
  readonly resolvedFirst: number;
  /** How many there were whose window is over. */
  readonly contacts: number;
  /** How many there were whose window is not. */
  readonly censored: number;
}

/**
 * Checks a tally of first contacts that came from outside.
 *
 * @internal
 */
export function checkFirstContacts(metric: string, input: unknown): FirstContacts {
  const fields = checkKnown(metric, input, ["labels", "resolvedFirst", "contacts", "censored"]);
  const own = ["window", "match", "asOf"];
  const labels = checkTallyKind(metric, fields["labels"], "first-contacts", own);
  const match = CONTACT_MATCHES.find((name) => name === labels["match"]);
  if (match === undefined)
    fail("inconsistent", metric, ["labels", "match"], labels["match"], '"issue" or "customer"');
  const asOf: unknown = labels["asOf"];
  if (typeof asOf !== "number")
    fail("invalid-time", metric, ["labels", "asOf"], asOf, "epoch milliseconds");
  const count = (name: string) => checkNumber(metric, [name], fields[name], COUNT);
  return {
    labels: {
      kind: "first-contacts",
      version: 1,
      window: checkNumber(metric, ["labels", "window"], labels["window"], WINDOW),
      match,
      asOf: checkInstant(metric, ["labels", "asOf"], asOf),
    },
    resolvedFirst: count("resolvedFirst"),
    contacts: count("contacts"),
    censored: count("censored"),
  };
}
