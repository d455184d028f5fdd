import { edition, notice, supersededNotice } from "../form/form.ts";
import { quotedTitle } from "../form/wording.ts";
import { citesSuperseded, withNoticeInForce } from "../wording/notices.ts";
import { type Context, type Found, foundIn, type InTexts, spansOf } from "./check-def.ts";

/** A notice that was replaced, cited in a report of later years. */
export function superseded({ draft, texts }: Context): readonly Found[] {
  if (draft.year < Number(edition)) return [];
  return texts
    .filter(({ text }) => citesSuperseded(text))
    .map((text) =>
      foundIn(text, [{ start: 0, end: text.text.length }], {
        message: `${text.label}引用了${supersededNotice.number}，它已由${notice.number}取代。2021 年以后的报告应引用后者。`,
        becomes: [withNoticeInForce(text.text)],
        repair: "改引现行通知",
      }),
    );
}

const numbered = /国办公开办函\s*[〔[［【(（]?\s*(\d{4})\s*[〕\]］】)）]?\s*第?\s*(\d+)\s*号/g;
const yearly = /年度报告(?:格式|的)|〈中华人民共和国政府信息公开工作年度报告格式〉/;

/** The notice in force under a wrong number: its year with another number, or its number with another year. */
export function wrongNumber({ draft, texts }: Context): readonly Found[] {
  if (draft.year < Number(edition)) return [];
  return texts.flatMap((text) =>
    [...text.text.matchAll(numbered)].flatMap((match): readonly Found[] => {
      const [whole, year, number] = match;
      const isRight = year === "2021" && number === "30";
      const isOld = year === "2019" && number === "60";
      const sentence = text.text.slice(Math.max(0, match.index - 80), match.index);
      const isMeant = (number === "30" || year === "2021") && yearly.test(sentence);
      if (isRight || isOld || !isMeant) return [];
      const span = { start: match.index, end: match.index + whole.length };
      const message = `年度报告格式通知的文号应为${notice.number}，这里写成了“${whole}”。`;
      return [foundIn(text, [span], { message, becomes: [notice.number] })];
    }),
  );
}

const title = /《((?:[^《》]|《[^《》]*》)*年度报告格式(?:[^《》]|《[^《》]*》)*)》(?=\s*[（(]?\s*国办公开办函)/g;
const bare = (words: string): string => words.replace(/[\s《》〈〉]/g, "");

/** What the notice prescribes, which may be cited by its own name. */
const format = "中华人民共和国政府信息公开工作年度报告格式";

/** The notice in force under a title that is not its own. */
export function wrongTitle({ texts }: Context): readonly Found[] {
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
    spansOf(text.text, /((?:政府)?信息公开(?:信息)?处理费)(?!管理办法)/g).map((span) =>
      foundIn(text, [span], {
        message: `规定的名称是“信息处理费”，这里写成了“${span.match[0]}”。`,
        becomes: ["信息处理费"],
      }),
    ),
  );
}
