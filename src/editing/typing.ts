import { parts } from "../form/form.ts";
import { texts } from "../form/texts.ts";
import { followsName, readYear, withOrgan, withYear } from "../report/identity.ts";
import { placeName } from "../report/place-name.ts";
import { textAt, withTextAt } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import type { Editor } from "./editor.ts";
import type { Change } from "./history.ts";

/** The path of a field of 基本信息, or of one behind part six. */
export type BasicsPath = "organ" | "organKind" | "year" | "attachments" | "signedBy" | "signedOn";

/** Returns the name of a field on screen, e.g. 存在的主要问题; for a field of an aspect, the heading of the aspect. */
function labelOf(path: string, draft: Draft): string {
  const aspect = /^overview\.aspects\.(\d+)/.exec(path);
  if (aspect) return draft.overview.aspects[Number(aspect[1])]?.heading.trim() || "总体情况";
  return texts.find(({ id }) => id === path)?.label ?? placeName([path]);
}

/** Returns the change that typing into a field makes. Typing is one step of the history until a pause of a second. */
export function typingChange(field: string, section: Change["section"], name: string): Change {
  return { name, section, field, mergeKey: field, mergeWithinMs: 1000 };
}

/**
 * Returns the draft with a text typed into a field; the same draft where nothing changes, as with half a year. `isFollowing` says
 * whether 机关类型 follows the name.
 */
function withTypedText(draft: Draft, path: string, text: string, isFollowing: boolean): Draft {
  if (path === "organ") return text === draft.organ ? draft : withOrgan(draft, text, isFollowing);
  if (path !== "year") return text === textAt(draft, path) ? draft : withTextAt(draft, path, text);
  const year = readYear(text);
  return year === undefined || year === draft.year ? draft : withYear(draft, year);
}

/** Puts the text of a field, as it stands after a key, into the draft. */
export type TypeInto = (path: string, text: string) => void;

/** Makes what puts typed texts into the draft of an editor. */
export function createTyping(editor: Editor): TypeInto {
  /** From the first letter typed into the name on: half of a name may well say what was chosen by hand. */
  let isFollowing: boolean | undefined;
  return (path, text) => {
    const before = editor.current();
    isFollowing = path === "organ" ? (isFollowing ?? followsName(before)) : undefined;
    const draft = withTypedText(before, path, text, isFollowing ?? false);
    const part = path === "attachments" ? "other" : path.split(".")[0];
    const section = parts.find(({ id }) => id === part)?.id ?? "basics";
    const change = typingChange(path, section, `修改“${labelOf(path, draft)}”`);
    // A year changes 统计期限 as well, a name 机关类型, and the field of that has yet to show it.
    const changesMore = path === "year" || (path === "organ" && draft.organKind !== before.organKind);
    editor.commit(draft, changesMore ? change : { ...change, origin: "field" });
  };
}
