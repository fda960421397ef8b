import { wrapText } from "./wrapText.ts";

/** Where descriptions begin. */
export const INDENT = 30;

/** A flag, with what stands for its value in the help. */
export interface DescribedFlag {
  readonly flag: string;
  readonly value: string;
  readonly description: string;
}

/** A flag with what it means. */
export function describeFlag({ flag, value, description }: DescribedFlag): string[] {
  return wrapText(`--${flag} ${value}`, description, INDENT);
}
