/** The TypeScript versions whose users must be able to compile against our types: oldest, last of 5, ours, newest. */
export const compilers = ["5.4.5", "5.9.3", "6.0.3", "7.0.2"];
