import { type Counts, type Oracles, parts, percent } from "./shared.ts";

interface Tally {
  readonly counts: unknown;
}

const isTally = (input: unknown): input is Tally =>
  !Array.isArray(input) && typeof input === "object" && input !== null && "counts" in input;

function durationsOf(kind: string, input: unknown): number[] | { sum: number; n: number } {
  if (isTally(input)) return input as unknown as { sum: number; n: number };
  const list = Array.isArray(input)
    ? input
    : (input as { tickets: Record<string, number | null>[] }).tickets.map(
        (ticket) => ticket[kind === "full" ? "fullResolution" : "firstResolution"],
      );
  return list.filter((duration) => duration !== null);
}

const resolution = (kind: string) => (input: unknown) => {
  const durations = durationsOf(kind, input);
  if (!Array.isArray(durations)) return durations.n === 0 ? null : durations.sum / durations.n;
  if (durations.length === 0) return null;
  return durations.reduce((sum, duration) => sum + duration, 0) / durations.length;
};

export const supportOracles: Oracles = {
  "first-contact-resolution": {
    gross: parts("resolvedFirst", "contacts"),
    net: ({ resolvedFirst = 0, contacts = 0, notResolvable = 0 }: Counts) =>
      percent(resolvedFirst, contacts - notResolvable),
  },
  "average-resolution-time": { full: resolution("full"), first: resolution("first") },
};
