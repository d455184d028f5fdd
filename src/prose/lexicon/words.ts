/** Words of a text by kind and, within it, by the id of what they mean; words in a line are parted by blanks. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Words that mean their kind and nothing of the form, from the words of each kind. */
export const ofKinds = (lists: Readonly<Record<string, string>>): Words =>
  Object.fromEntries(Object.entries(lists).map(([kind, words]) => [kind, { "": words }]));
