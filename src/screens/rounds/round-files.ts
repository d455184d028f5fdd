import { fileName } from "../../files/file-name.ts";
import { toDataBlock, toJson } from "../../files/json.ts";
import type { Draft } from "../../report/schema.ts";
import { lastRound } from "../../rounds/course.ts";
import { returnedHtml } from "../../rounds/returned-page.ts";
import { download } from "../../ui/download.ts";

const roundWords = { returned: "退回", answered: "再次报送", agreed: "已审" } as const;

/** What a file of a round is called besides its report, e.g. 退回第1轮. */
function roundName({ rounds }: Draft): string {
  const last = rounds && lastRound(rounds);
  return last ? `${roundWords[last.kind]}第${last.number}轮` : "";
}

/** A file in which a report goes to the other side. */
export interface RoundFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** A report with its comments as a file for the program. */
export const roundFile = (draft: Draft, at: Date): RoundFile => ({
  name: fileName(draft, "json", { holds: roundName(draft) }),
  type: "application/json",
  content: toJson(draft, at),
});

/** The same as a page that anybody can read, with numbered marks and the list of comments. */
export const roundPage = (draft: Draft, finished: boolean): RoundFile => ({
  name: fileName(draft, "html", { holds: roundName(draft) }),
  type: "text/html",
  content: returnedHtml(draft, { finished, data: toDataBlock(draft, { finished, withRounds: true }) }),
});

function saved({ name, type, content }: RoundFile): string {
  download(name, type, content);
  return name;
}

/** Saves a report with its comments as a file for the program; returns its name. */
export const saveRound = (draft: Draft, at: Date): string => saved(roundFile(draft, at));

/** Saves it as a page; returns its name. */
export const saveRoundPage = (draft: Draft, finished: boolean): string => saved(roundPage(draft, finished));
