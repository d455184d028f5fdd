import { type Fragment, fragmentText } from "./fragments.ts";
import type { Unplaced } from "./import-issue.ts";

/**
 * What became of a piece of the source: read into the report, but for the words `left`; known as something that is no
 * content of a report, of which kind; or unplaced.
 */
export type Fate =
  | { readonly kind: "read"; readonly left?: string }
  | { readonly kind: "furniture"; readonly of: Furniture };

/** What stands in a source and is no content of a report. */
export type Furniture = "标题" | "各部分的标题" | "网页上的文字" | "表头" | "图";

/** Keeps the fate of each piece of a source. Whoever reads one says so; of what nobody read nothing else can become but unplaced. */
export function createFates() {
  const fates = new Map<Fragment, Fate>();
  const give = (fate: Fate, fragments: readonly Fragment[]) => {
    for (const fragment of fragments) fates.set(fragment, fate);
  };
  return {
    read: (...fragments: readonly Fragment[]): void => give({ kind: "read" }, fragments),
    /** A row that was read but for these words of it. */
    readBut: (fragment: Fragment, left: string): void => give({ kind: "read", left }, [fragment]),
    furniture: (of: Furniture, ...fragments: readonly Fragment[]): void => give({ kind: "furniture", of }, fragments),
    has: (fragment: Fragment): boolean => fates.has(fragment),
    /** The words of these pieces that have no place, as one text; none where all of them have. */
    unplaced: (where: string, fragments: readonly Fragment[]): readonly Unplaced[] => {
      const lines = fragments.map((fragment) => {
        const fate = fates.get(fragment);
        if (fate === undefined) return fragmentText(fragment);
        return fate.kind === "read" ? (fate.left ?? "") : "";
      });
      const text = lines.filter((line) => line.trim() !== "").join("\n");
      return text === "" ? [] : [{ where, text }];
    },
    /** What is known as no content, by kind. */
    furnitureOf: (fragments: readonly Fragment[]): readonly Unplaced[] =>
      fragments.flatMap((fragment): readonly Unplaced[] => {
        const fate = fates.get(fragment);
        return fate?.kind === "furniture" ? [{ where: fate.of, text: fragmentText(fragment) }] : [];
      }),
  };
}

/** The fates of the pieces of one source. */
export type Fates = ReturnType<typeof createFates>;
