import type { InputShape } from "./InputShape.ts";

/** Whether rows like these can be measured by calendar period. */
export function takesPeriods({ kind, settings }: InputShape): boolean {
  // Rows of what moved from one instant to another are looked at once for each period.
  const isMovement = ["from", "to"].every((end) => settings.some(({ flag }) => flag === end));
  return ["answers", "items", "counts"].includes(kind) || isMovement;
}
