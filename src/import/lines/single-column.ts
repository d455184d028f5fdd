import { type Fragment, ownTexts } from "../fragments.ts";

/** The fragments with lines for the rows of tables that have but one column: a sheet of one column is running text. */
export function withLinesOfOneColumn(fragments: readonly Fragment[]): readonly Fragment[] {
  const wide = new Set<number>();
  for (const fragment of fragments) if (fragment.kind === "row" && fragment.cells.length > 1) wide.add(fragment.table);
  return fragments.flatMap((fragment): readonly Fragment[] => {
    if (fragment.kind !== "row" || wide.has(fragment.table)) return [fragment];
    const lines = ownTexts(fragment.cells).flatMap((text) => text.split("\n"));
    return lines.map((text) => ({ kind: "line", text: text.trim(), box: fragment.box }));
  });
}
