import type { OrganKind } from "../../form/form.ts";
import { type CheckContext, type Found, foundIn, type Span, spansOf } from "../check-def.ts";

/** What a kind of organ cannot call itself. 我市, 我县 and 我区 may mean where it is, so they are left alone. */
const foreign: Readonly<Record<OrganKind, string>> = {
  township: "我局|我委(?![托员任])|我厅|我院|我校|我街道|我中心",
  subdistrict: "我局|我委(?![托员任])|我厅|我院|我校|我镇|我乡",
  government: "我局|我委(?![托员任])|我厅|我院|我校|我镇|我乡|我街道",
  department: "我镇|我乡|我街道|我办事处|本镇|本乡|本街道",
  other: "我镇|我乡|我街道|本镇|本乡|本街道",
};

/** Where a text calls itself by a name; what is quoted is another's words. */
const selfNamed = (text: string, name: string): readonly Span[] =>
  spansOf(text, new RegExp(name, "g")).filter(({ start }) => {
    const before = text.slice(Math.max(0, start - 40), start);
    return before.lastIndexOf("“") <= before.lastIndexOf("”");
  });

/** A name without what must not follow it. */
const wordOf = (pattern: string): string => pattern.split("(")[0] ?? "";

/** A name for itself that another kind of organ has: the mark of a copied text. */
export function foreignName({ draft, texts }: CheckContext): readonly Found[] {
  return foreign[draft.organKind].split("|").flatMap((name) =>
    texts.flatMap((text) => {
      const spans = selfNamed(text.text, name);
      const times = spans.length > 1 ? `（${spans.length} 处）` : "";
      const message = `“${wordOf(name)}”${times}与本机关的类型不符，可能抄自别的报告。请改为本机关的自称。`;
      return spans.length > 0 ? [foundIn(text, spans, { message })] : [];
    }),
  );
}

const selves = [
  "我镇",
  "我乡",
  "我街道",
  "我局",
  "我委(?![托员任])",
  "我单位",
  "本镇",
  "本乡",
  "本街道",
  "本局",
  "本委(?![托员任])",
  "本单位",
];

/** Several names for itself in one report; 本机关 is the statute's word and counts for none. */
export function mixedNames({ texts }: CheckContext): readonly Found[] {
  const used = selves.flatMap((name) => {
    const found = texts.flatMap((text) => selfNamed(text.text, name).map((span) => ({ text, span })));
    return found.length > 0 ? [{ name: wordOf(name), found }] : [];
  });
  if (used.length < 2) return [];
  const usual = used.reduce((most, one) => (one.found.length > most.found.length ? one : most));
  const others = used.filter((one) => one !== usual);
  const [first] = others.flatMap(({ found }) => found);
  if (!first) return [];
  const counts = used.map(({ name, found }) => `“${name}”${found.length} 处`).join("、");
  const edits = others.flatMap(({ name, found }) =>
    found.map(({ text, span: { start, end } }) => ({ path: text.path, start, end, was: name, becomes: usual.name })),
  );
  return [
    {
      id: used.map(({ name }) => name).join(),
      place: { section: first.text.part, label: first.text.label, field: first.text.path },
      message: `自称不一致：${counts}。全文宜用同一个。`,
      fields: [...new Set(edits.map(({ path }) => path))],
      words: edits.map(({ path, start, end }) => ({ path, start, end })),
      repairs: [{ name: `都改为“${usual.name}”`, edits }],
    },
  ];
}

/** Regulations are made by the State Council's departments, by provinces and by 设区的市 (立法法 第九十一条、第九十三条). */
export function regulations({ draft }: CheckContext): readonly Found[] {
  const { organ, organKind, disclosure } = draft;
  const isCentral = /^(?:国家|中华人民共和国|中国|国务院)|(?:总局|总署)$/.test(organ);
  const isBelowCity = /[县区旗](?:人民政府)?$|县级市/.test(organ) && !/自治区(?:人民政府)?$/.test(organ);
  const cannot =
    organKind === "township" ||
    organKind === "subdistrict" ||
    (organKind === "department" && !isCentral) ||
    isBelowCity;
  const { issued, repealed, inForce } = disclosure.regulations;
  if (!cannot || [issued, repealed, inForce].every((count) => count === null || count === 0)) return [];
  const field = "disclosure.regulations.issued";
  return [
    {
      id: [issued, repealed, inForce].join(),
      place: { section: "disclosure", label: "表二 规章", field },
      message:
        "表二 规章：规章只能由国务院部门、省级和设区的市级人民政府制定，本机关一般没有规章。请核对，是规范性文件的填在下一行。",
      fields: ["issued", "repealed", "inForce"].map((column) => `disclosure.regulations.${column}`),
    },
  ];
}
