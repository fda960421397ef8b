/** A day in milliseconds. @internal */
export const DAY = 86_400_000;
