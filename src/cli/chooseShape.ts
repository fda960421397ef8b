import type { Command } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import type { InputField, InputShape } from "./InputShape.ts";
import { usageLine } from "./usageLine.ts";

/**
 * The way of feeding the metric that the given flags mean, all its required flags being there; flags
 * of `anyway` say nothing about it, as they have a meaning without it.
 */
export function chooseShape(
  command: Command,
  given: readonly string[],
  anyway: readonly string[] = [],
): InputShape {
  const used = given.filter(
    (flag) => !anyway.includes(flag) && command.shapes.some((shape) => has(shape, flag)),
  );
  if (used.length === 0) throw incomplete(command, command.shapes, "to know which columns to read");
  const fitting = command.shapes
    .filter((shape) => used.every((flag) => has(shape, flag) || isOption(command, flag)))
    .map((shape) => ({ shape, missing: missingFields(shape, given) }))
    .sort((a, b) => a.missing.length - b.missing.length);
  const best = fitting[0];
  if (best === undefined) {
    const flags = used.map((flag) => `--${flag}`).join(", ");
    throw new CommandError(`${flags} do not go together\n${usage(command, command.shapes)}`);
  }
  if (best.missing.length === 0) return best.shape;
  const wanted = best.missing.map(({ flag, description }) => `--${flag} (${description})`);
  throw incomplete(command, [best.shape], wanted.join(", "));
}

/** An option may also be what one shape makes its rows into a tally with, such as the periods. */
function isOption({ options }: Command, flag: string): boolean {
  return options.some((option) => option.flag === flag);
}

function has({ fields, settings }: InputShape, flag: string): boolean {
  return [...fields, ...settings].some((field) => field.flag === flag);
}

function missingFields({ fields, settings }: InputShape, given: readonly string[]): InputField[] {
  return [...fields, ...settings].filter(({ flag, required }) => required && !given.includes(flag));
}

function incomplete(command: Command, shapes: readonly InputShape[], wanted: string): CommandError {
  return new CommandError(`${command.name} needs ${wanted}\n${usage(command, shapes)}`);
}

function usage(command: Command, shapes: readonly InputShape[]): string {
  const lines = shapes.map((shape) => `  ${usageLine(command, shape)}`);
  return `Usage:\n${lines.join("\n")}\nSee cx-metrics ${command.name} --help`;
}
