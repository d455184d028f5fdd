/** How far a reading has come. */
export type Stage = "opening" | "reading" | "matching";

export const stages: readonly Stage[] = ["opening", "reading", "matching"];
