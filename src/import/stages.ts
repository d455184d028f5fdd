/** The stages of an import, in their order. */
export const stages = ["opening", "reading", "matching"] as const;

/** How far an import has come. */
export type Stage = (typeof stages)[number];
