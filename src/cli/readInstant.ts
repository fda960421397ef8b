/** An instant from its text: so many digits are epoch milliseconds, and the metric checks the rest. */
export function readInstant(text: string): string | number {
  return /^-?\d{11,16}$/.test(text) ? Number(text) : text;
}
