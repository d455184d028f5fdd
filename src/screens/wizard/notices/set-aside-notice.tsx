import { rawFileName } from "../../../files/file-name.ts";
import { type SetAside, setAsideSentence } from "../../../report/set-aside.ts";
import { Button } from "../../../ui/button.tsx";
import { download } from "../../../ui/download.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useDraftId } from "../../shared/open-draft.ts";
import { useProgram } from "../../shared/program-context.ts";

/** So many places are named; the file has all. */
const mostNamed = 20;

/** Tells what of the draft could not stay in its place, and keeps what stood there until the clerk has seen to it. */
export function SetAsideNotice({ setAside }: { setAside: readonly SetAside[] }) {
  const { store } = useProgram();
  const id = useDraftId();
  const whole = setAside.map(({ place, text }) => `【${place}】\n${text ?? "（缺少）"}\n`).join("\n");
  return (
    <Notice tone="warning" role="alert">
      <div>
        <p>这份草稿有 {setAside.length} 处不符合要求，没有照原样打开，其余内容都在。请逐处核对：</p>
        <ul>
          {setAside.slice(0, mostNamed).map((one) => (
            <li key={`${one.place} ${one.text}`}>
              <strong>{one.place}</strong>：{setAsideSentence(one)}
            </li>
          ))}
          {setAside.length > mostNamed && <li>另有 {setAside.length - mostNamed} 处，见导出的文件。</li>}
        </ul>
      </div>
      <Button onClick={() => download(rawFileName("原来的内容", id), "text/plain", whole)}>导出原来的内容</Button>
      <Button onClick={() => store.forgetSetAside(id)}>已核对，不再提示</Button>
    </Notice>
  );
}
