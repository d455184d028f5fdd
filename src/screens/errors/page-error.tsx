import type { Draft } from "../../report/schema.ts";
import type { CaughtError } from "../../ui/error-boundary.tsx";
import { hrefOf } from "../shared/route.ts";
import { saveAsFile } from "../shared/save-as-file.ts";
import { ErrorScreen } from "./error-screen.tsx";
import { useErrorReport } from "./use-error-report.ts";

interface Props {
  caught: CaughtError;
  /** The draft that is open on this page, or was last. */
  draft: Draft | undefined;
}

/** Anything but a draft's own screen broke. */
export function PageError({ caught, draft }: Props) {
  const report = useErrorReport(caught, draft);
  return (
    <ErrorScreen
      title="页面显示不出来"
      report={report}
      onExport={draft && (() => saveAsFile(draft))}
      ways={<a href={hrefOf({ at: "start" })}>返回草稿列表</a>}
    >
      <p>已保存的草稿都在本机浏览器中。请重新载入；还是显示不出来的，把故障信息发给技术人员。</p>
    </ErrorScreen>
  );
}
