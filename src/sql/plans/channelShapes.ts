import { column } from "../Expression.ts";
import { countGuard } from "./countGuard.ts";
import { givenGuard } from "./givenGuard.ts";
import { namedShape } from "./namedShape.ts";
import { requiredField } from "./requiredField.ts";

const channel = requiredField("label", "The channel");

/** The tally that contactVolume() makes. */
const tallyOf = (named: ReadonlyMap<string | null, { readonly contacts: number }>) => ({
  labels: { kind: "contacts", version: 1 },
  channels: Object.fromEntries(Array.from(named, ([name, { contacts }]) => [name, contacts])),
});

/** Contacts, one row each, or counted by channel already. */
export const channelShapes = [
  namedShape({
    kind: "contacts",
    fields: { channel },
    name: "channel",
    guards: [givenGuard("channel")],
    counts: () => ({ contacts: { kind: "count" } }),
    columns: ["contacts"],
    tally: tallyOf,
  }),
  namedShape({
    kind: "contact-counts",
    fields: { channel, contacts: requiredField("count", "Contacts of the channel") },
    name: "channel",
    guards: [givenGuard("channel"), countGuard("contacts")],
    counts: () => ({ contacts: { kind: "sum", of: column("contacts") } }),
    columns: ["contacts"],
    tally: tallyOf,
  }),
] as const;
