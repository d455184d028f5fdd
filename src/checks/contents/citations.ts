import { edition, notice, supersededNotice } from "../../form/form.ts";
import { quotedTitle } from "../../form/phrases.ts";
import { withoutSpaces } from "../../lib/strings.ts";
import { supersededCitations, type WrittenNumber, writtenNumbers } from "../../prose/notices.ts";
import type { CheckDef } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { eachMatch, eachText, type TextRule } from "../text-rules.ts";

/** Follows a rule in the texts of reports on years for which the notice in force prescribes the format. */
function sinceEdition(rule: TextRule): CheckDef["find"] {
  const find = eachText(rule);
  return (context) => (context.draft.year < Number(edition) ? [] : find(context));
}

/** A notice that was replaced, cited in a report of later years. */
export const superseded = sinceEdition((text) =>
  foundIn(text, supersededCitations(text.text), {
    message: `${text.label}引用了${supersededNotice.number}，它已由${notice.number}取代。${edition} 年以后的报告应引用后者。`,
    repair: "改引现行通知",
  }),
);

const yearly = /(?:年度|工作)报告(?:格式|的|有关事项)/;

/** A notice of the format, named by its title, under a number that is not its own. */
const misnumbered =
  (kind: WrittenNumber["kind"], number: string): TextRule =>
  (text) =>
    writtenNumbers(text.text)
      .filter((one) => one.kind === kind && yearly.test(text.text.slice(Math.max(0, one.start - 80), one.start)))
      .flatMap(({ start, end }) =>
        foundIn(text, [{ start, end, becomes: number }], {
          message: `年度报告格式通知的文号应为${number}，这里写成了“${text.text.slice(start, end)}”。`,
        }),
      );
const ofEdition = eachText(misnumbered("near", notice.number));
const ofEarlier = eachText(misnumbered("near old", supersededNotice.number));

/** The notice that a report of its year goes by, under a wrong number: its year with another number, or its number with another year. */
export const wrongNumber: CheckDef["find"] = (context) =>
  context.draft.year < Number(edition) ? ofEarlier(context) : ofEdition(context);

/** Within the length of any title: an expression of no bounds would take time with the square of a hostile text. */
const title =
  /《(?:[^《》]|《[^《》]{0,80}》){0,80}(?:年度|工作)报告(?:格式|有关事项)(?:[^《》]|《[^《》]{0,80}》){0,80}》(?=\s{0,9}[（(]?\s{0,9}[\u4e00-\u9fff]{2}公开办函\s{0,9}[〔[［【]2021)/g;
const bare = (words: string): string => withoutSpaces(words).replace(/[《》〈〉]/g, "");

/** The notice by its own title, with its issuer or without, and by that of the format it prescribes. */
const ownTitles = [
  notice.title,
  notice.title.replace(/^.*?(?=关于)/, ""),
  /《[^》]{1,80}》/.exec(notice.title)?.[0] ?? "",
].map(bare);

/** The notice in force by its number, under a title that is not its own. */
const titleUnder = eachMatch(title, ({ words }) =>
  ownTitles.includes(bare(words))
    ? undefined
    : { message: `通知的名称应为${quotedTitle(notice.title)}。`, becomes: quotedTitle(notice.title) },
);

/** A title that its issuer gives to no notice: 《国务院办公厅政府信息与政务公开办公室关于工作年度报告有关事项的通知》. */
const titleOfIssuer = new RegExp(
  `《${notice.title.replace(/关于.*$/, "")}关于(?:[^《》]|《[^《》]{0,80}》){0,80}年度报告(?:[^《》]|《[^《》]{0,80}》){0,80}》(?!\\s{0,9}[（(]?\\s{0,9}[\\u4e00-\\u9fff]{2}公开办函)`,
  "g",
);
const titleAlone = eachMatch(titleOfIssuer, ({ words }) =>
  [...ownTitles, supersededNotice.title].includes(bare(words)) || /[〈<]/.test(words)
    ? undefined
    : { message: `通知的名称应为${quotedTitle(notice.title)}。`, becomes: quotedTitle(notice.title) },
);

/** The notice in force under a title that is not its own, with its number or by its issuer alone. */
export const wrongTitle = sinceEdition((text) => [...titleUnder(text), ...titleAlone(text)]);
