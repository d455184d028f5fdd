import { useMemo } from "react";
import { version } from "../../../package.json";
import { errorReport } from "../../lib/error-report.ts";
import { stepTitle } from "../../review/steps.ts";
import type { CaughtError } from "../../ui/error-boundary.tsx";
import { parseRoute } from "../shared/route.ts";

/** Where the page is, in words of the program. */
function placeNow(): string {
  const route = parseRoute(window.location.hash);
  if (route.at === "start") return "草稿列表";
  if (route.at === "collection") return "收集与汇总";
  if (route.at === "years") return "历年";
  if (route.at === "import" || route.step === "import") return "导入旧报告";
  if (route.step === "versions") return "历史版本";
  return stepTitle(route.step ?? "basics");
}

/** The report of an error as of now. `written` is what may have been typed on this page; nothing of it is in the report. */
export function useErrorReport({ error, within }: CaughtError, written: unknown): string {
  return useMemo(
    () =>
      errorReport({
        error,
        version,
        within,
        place: placeNow(),
        at: new Date(),
        browser: window.navigator.userAgent,
        written,
      }),
    [error, within, written],
  );
}
