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

/** Saves a report with its comments as a file for the program; returns its name. */
export function saveRound(draft: Draft, at: Date): string {
  const name = fileName(draft, "json", { holds: roundName(draft) });
  download(name, "application/json", toJson(draft, at));
  return name;
}

/** Saves it as a page that anybody can read, with numbered marks and the list of comments; returns its name. */
export function saveRoundPage(draft: Draft, finished: boolean): string {
  const name = fileName(draft, "html", { holds: roundName(draft) });
  const data = toDataBlock(draft, { finished, withRounds: true });
  download(name, "text/html", returnedHtml(draft, { finished, data }));
  return name;
}
