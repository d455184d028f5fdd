import type { ImportIssue } from "./import-issue.ts";

/** What a source holds and a reader does not see, or sees struck out: it is no part of the report, and told. */
export interface LeftOut {
  readonly text: string;
  readonly why: "struck" | "hidden" | "beyond";
  /** Where it stands, in words. */
  readonly where: string;
}

const reasons = { struck: "已划去", hidden: "是隐藏的", beyond: "离表格太远" };

/** So much of a text tells which one it is. */
const longest = 30;
const begin = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** So many are told one by one, the others together. */
const toldApart = 12;

/** What may have been meant as part of a report: a site's page hides many menus, and struck-out or hidden numbers must not drown in them. */
const mayBeMeant = ({ text, why }: LeftOut): boolean => why === "struck" || /\d/.test(text);

/** What was left out, for a person to look at: first what may have been meant, then the rest, each in its order. */
export function leftOutIssues(all: readonly LeftOut[]): readonly ImportIssue[] {
  const inOrder = [...all.filter(mayBeMeant), ...all.filter((one) => !mayBeMeant(one))];
  const told = inOrder.slice(0, toldApart).map(({ text, why, where }): ImportIssue => {
    return { kind: "remark", place: where, message: `“${begin(text)}”${reasons[why]}，没有读取。` };
  });
  const rest = all.length - told.length;
  if (rest <= 0) return told;
  return [...told, { kind: "remark", place: "文件", message: `另有 ${rest} 处这样的内容没有读取。` }];
}
