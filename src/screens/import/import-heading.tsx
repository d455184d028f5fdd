import { useRef } from "react";
import { Refusal } from "../../ui/notice.tsx";
import { useHeadingFocus } from "../shared/use-heading-focus.ts";

/** What the screen is, and why what was read could not be taken over. */
export function ImportHeading({ problem }: { problem: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useHeadingFocus(heading, "导入旧报告");
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        导入旧报告
      </h1>
      <Refusal>{problem}</Refusal>
    </>
  );
}
