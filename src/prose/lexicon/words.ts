/** Words of a text by kind and, within it, by the id of what they mean; words in a line are parted by blanks. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
