import { checkNumber } from "../core/checkNumber.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { checkInstant, type Instant } from "../core/Instant.ts";
import { openColumns } from "../core/openColumns.ts";
import type { Rows } from "../core/Rows.ts";
import { readInstants } from "../core/readInstants.ts";
import { readTruths } from "../core/readTruths.ts";
import {
  CONTACT_MATCHES,
  type ContactMatch,
  type FirstContacts,
  SEVEN_DAYS,
  WINDOW,
} from "./checkFirstContacts.ts";
import { groupContacts } from "./groupContacts.ts";

/** One contact of one customer. */
export interface Contact {
  /** The customer. */
  readonly customer: string | number;
  /** What it was about; contacts without an issue are about one of their own, for each customer. */
  readonly issue?: string | number | null | undefined;
  /** When. */
  readonly at: Instant;
  /** Whether it was resolved, as far as one could say at its end; also as 1 or 0. */
  readonly resolved: boolean | number;
}

/** How {@link firstContacts} counts. */
export interface FirstContactsOptions {
  /** How long a further contact is a repeat, in ms; 7 days unless given. */
  readonly window?: number | undefined;
  /** "issue" unless given: a repeat is of the same customer and issue; "customer": of the same customer. */
  readonly match?: ContactMatch | undefined;
  /** When the contacts were looked at: none came later. */
  readonly asOf: Instant;
}

const NAME = "first-contacts";

/**
 * First contacts: how many issues were resolved at the first contact, from all contacts.
 *
 * @remarks
 * A contact is a first one where the same customer had no contact on the same issue in the window
 * before it, and a repeat otherwise, so that a chain of repeats is one issue however long it goes on.
 * A first contact counts as resolved first where it says `resolved` and no repeat comes in the window
 * after it. Windows are half open: a contact exactly 7 days later is a first one again.
 *
 * First contacts whose window is still open at `asOf` are `censored`: they are in no count, not even
 * where they have failed already, for the ones that will succeed cannot be known yet.
 *
 * Additive over customers: all contacts of one customer must be in one call.
 *
 * Cost: n log n in the rows.
 *
 * @param contacts - Records of customer, issue, at and resolved, or columns of equal length.
 * @param options - When they were looked at, window and match.
 * @returns The tally that {@link firstContactResolution} finishes.
 * @throws {@link CxMetricsError} `invalid-time` for an instant, `inconsistent` for a contact after
 * `asOf`, `out-of-range` for a window that is not above 0, `invalid-shape`, `unknown-option`.
 *
 * @example
 * ```ts
 * import { firstContactResolution, firstContacts } from "cx-metrics";
 *
 * const contacts = [
 *   { customer: "ann", issue: "bill", at: "2026-03-01", resolved: true },
 *   { customer: "bob", issue: "login", at: "2026-03-02", resolved: true },
 *   { customer: "bob", issue: "login", at: "2026-03-05", resolved: true },
 *   { customer: "cem", issue: "bill", at: "2026-03-30", resolved: true },
 * ];
 * const tally = firstContacts(contacts, { asOf: "2026-04-01" });
 * tally; // => { resolvedFirst: 1, contacts: 2, censored: 1, … }
 * firstContactResolution(tally).value; // => 50
 * ```
 *
 * @see {@link firstContactResolution}
 * @public
 */
export function firstContacts(
  contacts: Rows<Contact>,
  options: FirstContactsOptions,
): FirstContacts {
  checkOptions(NAME, options, ["window", "match", "asOf"]);
  const { window: asked = SEVEN_DAYS } = options;
  const window = checkNumber(NAME, ["options", "window"], asked, WINDOW);
  const match = checkChoice(NAME, "match", options.match, CONTACT_MATCHES);
  const asOf = checkInstant(NAME, ["options", "asOf"], options.asOf);
  const table = openColumns(NAME, "contacts", contacts, ["customer", "at", "resolved"], ["issue"]);
  const at = readInstants(NAME, table, "at");
  const late = at.findIndex((instant) => instant > asOf);
  if (late >= 0)
    fail("inconsistent", NAME, table.place(late, "at"), at[late], "no later than options.asOf");
  const resolved = readTruths(NAME, table, "resolved");
  const group = groupContacts(NAME, table, match);
  const rows = Uint32Array.from(at, (_, row) => row).sort(
    (a, b) => (group[a] as number) - (group[b] as number) || (at[a] as number) - (at[b] as number),
  );
  const isRepeat = (earlier: number | undefined, later: number | undefined) =>
    earlier !== undefined &&
    later !== undefined &&
    group[earlier] === group[later] &&
    (at[later] as number) - (at[earlier] as number) < window;
  const counts = { resolvedFirst: 0, contacts: 0, censored: 0 };
  rows.forEach((row, i) => {
    if (isRepeat(rows[i - 1], row)) return;
    if (asOf - (at[row] as number) < window) {
      counts.censored++;
      return;
    }
    counts.contacts++;
    if (resolved[row] === 1 && !isRepeat(row, rows[i + 1])) counts.resolvedFirst++;
  });
  return { labels: { kind: "first-contacts", version: 1, window, match, asOf }, ...counts };
}
