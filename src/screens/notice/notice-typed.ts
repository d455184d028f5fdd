import type * as z from "zod/mini";
import { cleanText, comparable } from "../../lib/clean-text.ts";
import {
  headSchemas,
  itemSchemas,
  itemsIn,
  type NoticePack,
  type NoticeSection,
  noticeSections,
} from "../../notice/pack.ts";
import { fieldsOfItem, headFields, isRuleToChange, mayBeError, type NoticeField } from "./notice-fields.ts";

/** An item, or the head of a pack, as its fields hold it: texts as typed, by key. */
export type Typed = Readonly<Record<string, string>>;

/** A pack as it is being edited: whatever is typed stays, right or not. */
export interface TypedPack {
  readonly head: Typed;
  readonly items: Readonly<Record<NoticeSection, readonly Typed[]>>;
}

/** What a key of the pack holds as a field shows it. */
function shown({ kind }: NoticeField, value: unknown): string {
  if (kind === "flag") return value === true ? "yes" : "";
  if (Array.isArray(value)) return value.join("\n");
  if (kind === "day" && typeof value === "string") return value.replace(/^0?(\d+)-0?(\d+)$/, "$1月$2日");
  return value === null || value === undefined ? "" : String(value);
}

const typedOf = (fields: readonly NoticeField[], item: object): Typed =>
  Object.fromEntries(fields.map((field) => [field.key, shown(field, (item as Record<string, unknown>)[field.key])]));

/** A pack as the fields of the dialog hold it. */
export function typedPack(pack: NoticePack): TypedPack {
  const items = noticeSections.map((section) => {
    const fields = fieldsOfItem(section);
    return [section, itemsIn(pack, section).map((item) => typedOf(fields, item))];
  });
  return { head: typedOf(headFields, pack), items: Object.fromEntries(items) as TypedPack["items"] };
}

/** A new item: of what is chosen from a few the first, all else blank. */
export function blankItem(section: NoticeSection): Typed {
  return Object.fromEntries(
    fieldsOfItem(section).map(({ key, choices, kind }) => [key, kind === "choice" ? (choices?.[0]?.[0] ?? "") : ""]),
  );
}

/** A day as people type it: 1月28日, 1-28, 1.28. */
function dayTyped(text: string): string | undefined {
  const [, month, date] = /^(\d{1,2})[月\-./](\d{1,2})日?$/.exec(comparable(text)) ?? [];
  const day = new Date(2001, Number(month) - 1, Number(date));
  const isDay = day.getMonth() === Number(month) - 1 && day.getDate() === Number(date);
  return isDay ? `${month?.padStart(2, "0")}-${date?.padStart(2, "0")}` : undefined;
}

/** What is typed as the pack holds it; a sentence where it cannot. */
function read({ kind, optional, label }: NoticeField, text: string): { value: unknown } | { error: string } {
  if (kind === "flag") return { value: text === "yes" };
  if (kind === "lines") {
    const lines = cleanText(text)
      .split("\n")
      .map((line) => line.trim());
    return { value: lines.filter((line) => line !== "") };
  }
  if (text.trim() === "") {
    if (kind === "choice") return { value: "" };
    return optional ? { value: kind === "day" || kind === "number" ? null : "" } : { error: `请填写${label}。` };
  }
  if (kind === "day") {
    const day = dayTyped(text);
    return day === undefined ? { error: "请填写月和日，例如 1月28日。" } : { value: day };
  }
  if (kind !== "number") return { value: text };
  const plain = comparable(text);
  return /^\d{1,6}$/.test(plain) ? { value: Number(plain) } : { error: "请填写整数。" };
}

/** What is wrong with the fields of an item, a sentence by key. */
export type ItemErrors = Readonly<Record<string, string>>;

/** An item as the pack holds it, or what is wrong with its fields. */
function readTyped(fields: readonly NoticeField[], typed: Typed, parse: (value: object) => z.core.$ZodIssue[]) {
  const values: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const one = read(field, typed[field.key] ?? "");
    if ("error" in one) errors[field.key] = one.error;
    else values[field.key] = one.value;
  }
  for (const { path } of Object.keys(errors).length > 0 ? [] : parse(values)) {
    const field = fields.find(({ key }) => key === path[0]);
    if (field)
      errors[field.key] = field.kind === "choice" ? `请选择${field.label}。` : `${field.label}不在许可的范围内。`;
  }
  return { values, errors: errors as ItemErrors };
}

const issuesOf = (schema: z.ZodMiniType) => (value: unknown) => schema.safeParse(value).error?.issues ?? [];

/** What is wrong with an item; nothing where it can be kept. */
export function errorsOf(section: NoticeSection, typed: Typed): ItemErrors {
  const { errors } = readTyped(fieldsOfItem(section), typed, issuesOf(itemSchemas[section]));
  if (section === "limits" && Object.keys(errors).length === 0 && `${typed.most}${typed.least}`.trim() === "")
    return { most: "请填写最多或最少的字数。" };
  if (section === "rules" && !isRuleToChange(typed.rule ?? ""))
    return { rule: "这一项始终审核，不能改。请删去这一条。" };
  if (section === "rules" && typed.runs === "error" && !mayBeError(typed.rule ?? ""))
    return { runs: "这一项最重只能是警告。" };
  return errors;
}

/** What is wrong with what the pack says of itself. */
export function headErrorsOf(typed: Typed): ItemErrors {
  const { errors } = readTyped(headFields, typed, (values) =>
    Object.entries(headSchemas).flatMap(([key, schema]) =>
      issuesOf(schema)((values as Record<string, unknown>)[key]).map((issue) => ({ ...issue, path: [key] })),
    ),
  );
  return errors.year === undefined ? errors : { ...errors, year: "请填写四位数的年份，例如 2025；不限年度的留空。" };
}

/** The pack that was typed; only where nothing in it is wrong. */
export function packTyped({ head, items }: TypedPack): NoticePack {
  const none = () => [];
  const sections = noticeSections.map((section) => {
    const fields = fieldsOfItem(section);
    return [section, items[section].map((typed) => itemSchemas[section].parse(readTyped(fields, typed, none).values))];
  });
  return { ...readTyped(headFields, head, none).values, ...Object.fromEntries(sections) } as NoticePack;
}

/** The first place where something is wrong; undefined where nothing is. */
export function firstWrong({
  head,
  items,
}: TypedPack): { readonly section: NoticeSection | "head"; readonly at: number } | undefined {
  if (Object.keys(headErrorsOf(head)).length > 0) return { section: "head", at: 0 };
  for (const section of noticeSections) {
    const at = items[section].findIndex((typed) => Object.keys(errorsOf(section, typed)).length > 0);
    if (at >= 0) return { section, at };
  }
  return undefined;
}
