import { CommandError } from "./CommandError.ts";
import { openPeriods, type Periods } from "./openPeriods.ts";
import type { Request } from "./Request.ts";

/** Calendar periods where there are no data to look at: the flags say which. */
export async function openNamedPeriods({ periods }: Request): Promise<Periods | undefined> {
  if (periods === undefined) return undefined;
  return openPeriods(periods, async () => {
    throw new CommandError("--period needs --from and --to here, where no data are looked at");
  });
}
