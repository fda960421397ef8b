const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/**
 * A plain decimal number such as 7, -3 or 0.25, spaces around it aside; anything else is `undefined`.
 * Hexadecimal, exponents, thousands separators and decimal commas are not guessed at.
 */
export function plainNumber(text: string): number | undefined {
  const digit = text.charCodeAt(0) - 48;
  if (text.length === 1 && digit >= 0 && digit <= 9) return digit;
  const trimmed = text.trim();
  return PLAIN.test(trimmed) ? Number(trimmed) : undefined;
}
