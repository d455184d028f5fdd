import { useState } from "react";
import type { Draft } from "../../../report/schema.ts";
import { Button } from "../../../ui/button.tsx";
import { Lazy } from "../../shared/lazy.tsx";
import { fillingDialog } from "./lazy-filled.ts";

/** 请填写 in 审核, where what is blank is listed: a part goes to a colleague as a file. */
export function AskToFill({
  draft,
  looks,
}: {
  draft: Draft;
  looks: Readonly<Record<"said" | "button", string | undefined>>;
}) {
  const [isAsked, setAsked] = useState(false);
  const [saved, setSaved] = useState<string>();
  return (
    <>
      <span role="status" className={looks.said} title={saved}>
        {saved !== undefined && `已存到“下载”：${saved}`}
      </span>
      <Button className={looks.button} onClick={() => setAsked(true)}>
        请别人填写
      </Button>
      {isAsked && (
        <Lazy
          from={fillingDialog}
          props={{
            draft,
            onSaved: (file: string) => {
              setAsked(false);
              setSaved(file);
            },
            onClose: () => setAsked(false),
          }}
        />
      )}
    </>
  );
}
