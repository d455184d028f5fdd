import { useState } from "react";
import { versionAt, versionsOf } from "../../drafts/versions.ts";
import { exactTime } from "../../lib/days.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import { beginDraft } from "../shared/begin-draft.ts";
import { useProgram } from "../shared/program-context.ts";

/** Tells the draft that was made of a version from the damaged one, which stays where it is. */
const rescuedMark = "从历史版本恢复";

/** Of a draft that cannot be read: its latest version that can, as a draft of its own. */
export function VersionRescue({ id }: { id: string }) {
  const { store } = useProgram();
  const [problem, setProblem] = useState<string>();
  const [latest] = versionsOf(store, id).flatMap((version) => {
    const read = versionAt(store, id, version.key);
    return read ? [{ at: version.at, ...read }] : [];
  });
  if (!latest) return null;
  return (
    <>
      <Refusal>{problem}</Refusal>
      <Notice tone="plain">
        <span>还有 {exactTime(latest.at)} 保留的历史版本，可以恢复为一份新草稿。</span>
        <Button
          look="primary"
          onClick={() =>
            setProblem(
              beginDraft(store, latest.draft, {
                mark: rescuedMark,
                setAside: latest.setAside,
              }),
            )
          }
        >
          恢复历史版本
        </Button>
      </Notice>
    </>
  );
}
