import { useLayoutEffect, useState } from "react";
import { useEditing } from "../../../editing/editing-context.tsx";
import { type PartId, partOf, partTitle } from "../../../form/form.ts";
import { asOpen } from "../../../rounds/filling.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useDraftLinks } from "../../shared/open-draft.ts";
import { savePart } from "./part-files.ts";

/** Over a copy in which one part is open: what is asked, that all else is to be read only, and the file that goes back. */
export function FillingBar({ part }: { part: PartId }) {
  const { editor } = useEditing();
  const { hrefTo } = useDraftLinks();
  const [saved, setSaved] = useState<string>();
  useLayoutEffect(() => editor.restrict(asOpen), [editor]);
  return (
    <section aria-label="请填写">
      <Notice tone="plain">
        <span>
          请填写“<a href={hrefTo(part)}>{partTitle(partOf(part))}</a>”，其他部分只供查看，不能改。
          <span role="status">{saved !== undefined && `已存到“下载”：${saved}，请发给交办的人，由他合并。`}</span>
        </span>
        <Button onClick={() => setSaved(savePart(editor.current(), "filled"))}>交回</Button>
      </Notice>
    </section>
  );
}
