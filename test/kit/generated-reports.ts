import { enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "./example-draft.ts";
import { prefaces } from "./prefaces.ts";
import { type Random, randomFrom } from "./random.ts";
import { fixtureText } from "./reports.ts";

/** What is hard to break lines in, between words of no consequence. */
const stretches = [
  "公开政府信息137条",
  "通过“政务公开”专栏（www.example-county.gov.cn/zwgk/index.html）发布",
  "办理结果见《2024年度政府信息公开工作年度报告》",
  "依据国办公开办函〔2021〕30号文件",
  "咨询电话0379-67498001转802",
  "邮箱xxgk_bgs@example-county.gov.cn",
  "同比增长12.5%",
  "其中“12345”热线来件1,024件",
  "2024年1月1日至12月31日",
  "（一）至（三）项",
  "——主动公开、依申请公开、政策解读三类",
  "推进“互联网+政务服务”（PC端、APP端、微信小程序）",
  "出台《关于进一步加强政府信息公开审查工作的通知》等规范性文件8件",
] as const;
const words = [
  "强化组织领导",
  "健全工作机制",
  "及时",
  "全面",
  "落实到人",
  "按月通报",
  "对照要点",
  "逐项",
  "整改",
  "压实责任",
] as const;

function sentence({ of, nat }: Random): string {
  const parts = Array.from({ length: 1 + nat(4) }, () => [of(words), nat(3) > 0 ? of(stretches) : ""].join(""));
  return `${parts.join("，")}。`;
}

const paragraph = (random: Random): string =>
  Array.from({ length: 1 + random.nat(6) }, () => sentence(random)).join("");

const paragraphs = (random: Random, most: number): string =>
  Array.from({ length: 1 + random.nat(most) }, () => paragraph(random)).join("\n");

const counts = [() => 0, (random: Random) => random.nat(20), (random: Random) => random.nat(9_999)];
const notes = [
  "其中修订16件",
  "含上年结转",
  "见附件2",
  "含市政府办公厅代收并分送各部门办理的申请，未含各部门直接收到的",
];

/** Reports of all lengths, names and numbers, the same for the same seed. */
export function generatedReports(count: number, seed: number): readonly Draft[] {
  const names = fixtureText("organ-names.txt").trimEnd().replaceAll("|", "").split("\n");
  return Array.from({ length: count }, (_, at) => {
    const random = randomFrom(seed + at);
    const { of, nat } = random;
    const example = exampleDraft();
    const annotated = nat(3) === 0 ? 2 + nat(40) : 0;
    const digits = of([...counts, () => 10 ** nat(8) + nat(9)]) ?? counts[0]!;
    const number = () => String(nat(3) === 0 ? digits(random) : of(counts)?.(random));
    const note = () => (nat(130) < annotated ? `（${of(notes)}）` : "");
    const cells = tables.flatMap((table) => enteredCells(table));
    const draft: Draft = {
      ...example,
      organ: of(names) ?? "",
      overview: {
        ...example.overview,
        contact: of(prefaces) ?? "",
        opening: nat(2) === 0 ? "" : paragraph(random),
        aspects: example.overview.aspects.map((aspect) => ({ ...aspect, text: paragraphs(random, 4) })),
      },
      problems: { problems: paragraphs(random, 3), measures: paragraphs(random, 3) },
      other: paragraphs(random, 2),
    };
    return withTexts(draft, new Map(cells.map(({ id }) => [id, `${number()}${note()}`])));
  });
}
