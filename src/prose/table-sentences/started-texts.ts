import type { Draft } from "../../report/schema.ts";
import { tableSentencesFor } from "./table-sentences.ts";

/**
 * A draft whose blank aspects of 总体情况 begin with what its own tables say, in the shortest wordings, each sentence in the first
 * aspect that it belongs in. What is written stays. Nothing is compared with last year's report beside it, which need not be of the
 * same units.
 */
export function withStartedTexts(draft: Draft): Draft {
  const own: Draft = { ...draft, lastYear: null };
  const placed = new Set<string>();
  const aspects = draft.overview.aspects.map((aspect, at) => {
    const wanted = tableSentencesFor(own, `overview.aspects.${at}.text`).filter(({ id }) => !placed.has(id));
    for (const { id } of wanted) placed.add(id);
    if (aspect.text.trim() !== "") return aspect;
    return { ...aspect, text: wanted.flatMap(({ wordings }) => wordings.slice(0, 1)).join("") };
  });
  return { ...draft, overview: { ...draft.overview, aspects } };
}
