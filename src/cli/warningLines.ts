import type { Outcome } from "./Outcome.ts";
import { describeKey } from "./resultGrid.ts";

const MOST = 3;

/** Each warning once, with the groups it is about where it is not about all of them. */
export function warningLines({ results }: Outcome): string[] {
  const groups = new Map<string, string[]>();
  for (const { keys, result } of results) {
    const group = Object.values(keys).map(describeKey).join(", ");
    for (const { code, message } of result.warnings) {
      const warning = `${code}: ${message}`;
      const names = groups.get(warning);
      if (names === undefined) groups.set(warning, [group]);
      else names.push(group);
    }
  }
  return Array.from(groups, ([warning, names]) =>
    names.length === results.length ? warning : `${warning} (${listGroups(names)})`,
  );
}

function listGroups(names: readonly string[]): string {
  const shown = names.slice(0, MOST).join("; ");
  return names.length > MOST ? `${shown} and ${names.length - MOST} more` : shown;
}
