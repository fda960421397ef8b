import type { Outcome } from "./Outcome.ts";
import { describeKey } from "./resultGrid.ts";

const MOST = 3;

/** Each warning once, with the groups it is about where it is not about all of them. */
export function warningLines({ results }: Outcome): string[] {
  const groups = new Map<string, string[]>();
  for (const { keys, period, result } of results) {
    const names = [...Object.values(keys).map(describeKey), ...(period ? [period.firstDay] : [])];
    const group = names.join(", ");
    for (const { code, message } of result.warnings) {
      const warning = `${code}: ${message}`;
      const about = groups.get(warning);
      if (about === undefined) groups.set(warning, [group]);
      else about.push(group);
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
