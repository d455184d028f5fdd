import { quantitiesIn } from "../../prose/quantities.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Found } from "../check-def.ts";
import { foundIn, shifted } from "../found.ts";
import { eachMatch } from "../text-rules.ts";

/** 信息处理费 under a name that is none. */
export const feeName = eachMatch(/(?:政府)?信息公开处理费(?!管理办法)/g, ({ words }) => ({
  message: `规定的名称是“信息处理费”，这里写成了“${words}”。`,
  becomes: "信息处理费",
}));

/** 信息处理费 is stated in 元; 万元 is the unit of 行政事业性收费 in 表二. */
export function feeUnit(text: ReportText): readonly Found[] {
  return sentencesOf(text.text)
    .filter((sentence) => /信息处理费|信息公开处理费/.test(sentence.text))
    .flatMap(({ text: words, start: from }) =>
      quantitiesIn(words)
        .filter(({ start, end }) => {
          const near = words.slice(Math.max(0, start - 30), start).split(/[，；]/);
          // Where both fees stand in a sentence, the unit belongs to the nearer.
          const clause = /行政事业性收费/.test(words) ? (near[near.length - 1] ?? "") : words;
          const isInTenThousands = /[万亿]\s*元/.test(words.slice(start, end)) || /单位[:：]?万元/.test(clause);
          return /处理费/.test(clause) && isInTenThousands;
        })
        .flatMap((quantity) =>
          foundIn(text, [shifted(quantity, from)], {
            message: `信息处理费以元为单位，这里写成了“${words.slice(quantity.start, quantity.end)}”。请核对，不要与表二的行政事业性收费混淆。`,
          }),
        ),
    );
}
