import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import { type PartId, parts, partTitle } from "../../form/form.ts";
import { withPartFromLastYear } from "../../prose/last-year-texts.ts";
import { shareRepeated } from "../../prose/repeated.ts";
import { reportTexts } from "../../report/report-texts.ts";
import { yearBefore } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { focusField } from "../shared/field-focus.ts";
import styles from "./last-year.module.css";

/** Beside the heading of a part with texts: how much of them is last year's, and a start from last year's for all that are blank. */
export function LastYearPart({ part }: { part: PartId }) {
  const { editor } = useEditing();
  const draft = useSettledDraft();
  const last = yearBefore(draft);
  if (!last) return null;
  const begun = withPartFromLastYear(draft, last, part);
  const share = shareRepeated(draft, last, part);
  const begin = () => {
    const now = editor.current();
    const blank = reportTexts(now).find((one) => one.part === part && one.text.trim() === "");
    const title = parts.filter((one) => one.id === part).map(partTitle)[0] ?? "";
    editor.commit(withPartFromLastYear(now, last, part), {
      name: `以上年文字起草“${title}”`,
      section: part,
      field: blank?.path ?? part,
    });
    focusField(blank?.path ?? part);
  };
  const percent = Math.round(share * 100);
  return (
    <>
      <p role="status" className={styles.share} title="按字数计，只改了年份的也算，文中以底纹标出">
        {share > 0 && `与上年逐字相同 ${percent}%`}
        {share > 0.5 && <strong>，过半照搬上年，请写本年的新情况</strong>}
      </p>
      {begun !== draft && (
        <Button look="tool" title={`填入空白处，年份改为 ${draft.year} 年，已写的不变`} onClick={begin}>
          以上年文字起草本部分
        </Button>
      )}
    </>
  );
}
