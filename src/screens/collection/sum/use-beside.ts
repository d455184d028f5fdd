import { useMemo, useState } from "react";
import { collect } from "../../../collection/collect.ts";
import { consolidated, rollUp } from "../../../collection/roll-up.ts";
import { listedName } from "../../../drafts/messages.ts";
import { blankDraft } from "../../../report/blank-draft.ts";
import type { Draft } from "../../../report/schema.ts";
import { useProgram } from "../../shared/program-context.ts";
import type { Collecting } from "../use-collected.ts";

/** Numbers that stand beside the sums. */
export interface Beside {
  /** What they are, in few words. */
  readonly name: string;
  readonly draft: Draft;
  /** True for the printed roll-up of the same year, which the sums should come to. */
  readonly isPrinted: boolean;
}

interface BesideChoice {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly beside: Beside | undefined;
}

/** The choice that stands for last year's reports of the collection, which no draft has for an id. */
const formerYear = "former";

/** What can stand beside the sums: last year's reports of the same units, or a report of the office itself. */
export function useBeside({ desk, units, collected: { year } }: Collecting): BesideChoice {
  const { store } = useProgram();
  const [chosen, choose] = useState("");
  const former = useMemo(
    () =>
      rollUp(collect(desk.arrivals, units, { year: year - 1, due: undefined }), undefined, new Set(desk.head.leftOut)),
    [desk.arrivals, units, year, desk.head.leftOut],
  );
  const drafts = store
    .list()
    .flatMap((one) => (one.kind === "draft" && (one.year === year || one.year === year - 1) ? [one] : []));
  const formerName = `${year - 1} 年收进来的 ${former.counted.length} 个单位`;
  const choices = [
    ...(former.counted.length > 0 ? [{ id: formerYear, name: formerName }] : []),
    ...drafts.map((one) => ({
      id: one.id,
      name: one.year === year ? `核对印好的：${listedName(one)}` : `上年的：${listedName(one)}`,
    })),
  ];
  const name = choices.find(({ id }) => id === chosen)?.name;
  const beside = useMemo((): Beside | undefined => {
    if (name === undefined) return undefined;
    if (chosen === formerYear) {
      const empty = blankDraft({ organ: "", organKind: "government", year: year - 1 });
      return { name, draft: consolidated(former, empty), isPrinted: false };
    }
    const draft = store.peek(chosen);
    return draft && { name, draft, isPrinted: draft.year === year };
  }, [store, chosen, name, former, year]);
  return { choices, chosen: name === undefined ? "" : chosen, choose, beside };
}
