import { edition, notice, supersededNotice } from "../../form/form.ts";
import { quotedTitle } from "../../form/phrases.ts";
import { supersededCitations, writtenNumbers } from "../../prose/notices.ts";
import { type CheckContext, type Found, foundIn, type InTexts, spansOf } from "../check-def.ts";

/** A notice that was replaced, cited in a report of later years. */
export function superseded({ draft, texts }: CheckContext): readonly Found[] {
  if (draft.year < Number(edition)) return [];
  return texts.flatMap((text): readonly Found[] => {
    const citations = supersededCitations(text.text);
    if (citations.length === 0) return [];
    return [
      foundIn(text, citations, {
        message: `${text.label}引用了${supersededNotice.number}，它已由${notice.number}取代。${edition} 年以后的报告应引用后者。`,
        becomes: citations.map(({ becomes }) => becomes),
        repair: "改引现行通知",
      }),
    ];
  });
}

const yearly = /年度报告(?:格式|的)/;

/** The notice in force under a wrong number: its year with another number, or its number with another year. */
export function wrongNumber({ draft, texts }: CheckContext): readonly Found[] {
  if (draft.year < Number(edition)) return [];
  return texts.flatMap((text) =>
    writtenNumbers(text.text)
      .filter(({ start, kind }) => kind === "near" && yearly.test(text.text.slice(Math.max(0, start - 80), start)))
      .map((span) => {
        const message = `年度报告格式通知的文号应为${notice.number}，这里写成了“${text.text.slice(span.start, span.end)}”。`;
        return foundIn(text, [span], { message, becomes: [notice.number] });
      }),
  );
}

/** Within the length of any title: an expression of no bounds would take time with the square of a hostile text. */
const title =
  /《((?:[^《》]|《[^《》]{0,80}》){0,80}年度报告(?:格式|有关事项)(?:[^《》]|《[^《》]{0,80}》){0,80})》(?=\s{0,9}[（(]?\s{0,9}国办公开办函\s{0,9}[〔[［]2021)/g;
const bare = (words: string): string => words.replace(/[\s《》〈〉]/g, "");

/** What the notice prescribes, which may be cited by its own name. */
const format = bare(/《[^》]{1,80}》/.exec(notice.title)?.[0] ?? "");

/** The notice in force under a title that is not its own. */
export function wrongTitle({ texts }: CheckContext): readonly Found[] {
  return texts.flatMap((text) =>
    spansOf(text.text, title)
      .filter(({ match }) => ![bare(notice.title), format].includes(bare(match[0])))
      .map(({ match }) => {
        const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
        const message = `通知的名称应为${quotedTitle(notice.title)}。`;
        return foundIn(text, [span], { message, becomes: [quotedTitle(notice.title)] });
      }),
  );
}

/** 信息处理费 under a name that is none. */
export function feeName({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    spansOf(text.text, /((?:政府)?信息公开处理费)(?!管理办法)/g).map((span) =>
      foundIn(text, [span], {
        message: `规定的名称是“信息处理费”，这里写成了“${span.match[0]}”。`,
        becomes: ["信息处理费"],
      }),
    ),
  );
}
