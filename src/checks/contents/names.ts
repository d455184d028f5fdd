import type { OrganKind } from "../../form/form.ts";
import { memoizeByIdentity, memoizeText } from "../../lib/memoize.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAcross, foundIn } from "../found.ts";
import { type Match, matchesIn } from "../text-rules.ts";

/** What a kind of organ cannot call itself. 我市, 我县 and 我区 may mean where it is, so they are left alone. */
const foreign: Readonly<Record<OrganKind, string>> = {
  township: "我局|我委(?![托员任])|我厅|我院|我校|我街道|我中心",
  subdistrict: "我局|我委(?![托员任])|我厅|我院|我校|我镇|我乡",
  government: "我局|我委(?![托员任])|我厅|我院|我校|我镇|我乡|我街道",
  department: "我镇|我乡|我街道|我办事处|本镇|本乡|本街道",
  other: "我镇|我乡|我街道|本镇|本乡|本街道",
};

/** 非本单位掌握, 不属于我局职责: the reason of an outcome in the format's words, in which no organ speaks of itself. */
const isReason = (text: string, { start, end }: Match): boolean =>
  /(?:非|不属于?)$/.test(text.slice(Math.max(0, start - 3), start)) ||
  /^(?:不|未|没有)掌握/.test(text.slice(end, end + 4));

/** Where a text calls itself by a name; what is quoted is another's words. */
const selfNamedIn = memoizeByIdentity(({ text }: ReportText) =>
  memoizeText((name): readonly Match[] =>
    matchesIn(text, new RegExp(name, "g")).filter((match) => {
      const before = text.slice(Math.max(0, match.start - 40), match.start);
      return before.lastIndexOf("“") <= before.lastIndexOf("”") && !isReason(text, match);
    }),
  ),
);

/** How an organ of a kind calls itself, where its name leaves no doubt. */
function ownName({ organ, organKind }: CheckContext["draft"]): string | undefined {
  if (organKind === "township") return /乡(?:人民政府)?$/.test(organ.trim()) ? "我乡" : "我镇";
  if (organKind === "subdistrict") return "我街道";
  if (organKind !== "department") return undefined;
  const [ending] = /(?:局|委|厅)$/.exec(organ.trim().replace(/委员会$/, "委")) ?? [];
  return ending === undefined ? undefined : `我${ending}`;
}

/** The names that an organ cannot call itself: not those that its own name ends in, as 管委会 does in 我委. */
function foreignTo({ organ, organKind }: CheckContext["draft"]): readonly string[] {
  const isCommittee = /(?:委员会|管委会|委)$/.test(organ.trim());
  return foreign[organKind].split("|").filter((name) => !(isCommittee && name.startsWith("我委")));
}

/** A name for itself that another kind of organ has: the mark of a copied text. Of an organ without a name nothing is known. */
export function foreignName({ draft, texts }: CheckContext): readonly Found[] {
  if (draft.organ.trim() === "") return [];
  const own = ownName(draft);
  return foreignTo(draft).flatMap((name) =>
    texts.flatMap((text) => {
      const named = selfNamedIn(text)(name);
      const times = named.length > 1 ? `（${named.length} 处）` : "";
      const message = `“${named[0]?.words}”${times}与本机关的类型不符，可能抄自别的报告。请改为本机关的自称。`;
      const places = own === undefined ? named : named.map((match) => ({ ...match, becomes: own }));
      return foundIn(text, places, { message, repair: `改为“${own}”` });
    }),
  );
}

/** The names by which organs speak of themselves; 本机关 is the statute's word and counts for none. */
const selves = "我镇|我乡|我街道|我局|我委(?![托员任])|我单位|本镇|本乡|本街道|本局|本委(?![托员任])|本单位";

/** Several names for itself in one report, to be replaced by the most frequent. */
export function mixedNames({ draft, texts }: CheckContext): readonly Found[] {
  // A foreign name has a finding of its own, with its repair.
  const foreigners = draft.organ.trim() === "" ? [] : foreignTo(draft);
  const used = selves
    .split("|")
    .filter((self) => !foreigners.includes(self))
    .flatMap((pattern) => {
      const places = texts.flatMap((text) => selfNamedIn(text)(pattern).map((match) => ({ ...match, text })));
      return places[0] ? [{ name: places[0].words, places }] : [];
    });
  const [first, ...others] = used;
  if (!first) return [];
  const usual = others.reduce((most, self) => (self.places.length > most.places.length ? self : most), first);
  const counts = used.map(({ name, places }) => `“${name}”${places.length} 处`).join("、");
  const unusual = used.filter((self) => self !== usual).flatMap(({ places }) => places);
  return foundAcross(
    used.map(({ name }) => name).join(),
    unusual.map((place) => ({ ...place, becomes: usual.name })),
    { message: `自称不一致：${counts}。全文宜用同一个。`, repair: `都改为“${usual.name}”` },
  );
}
