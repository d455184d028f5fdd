import type { ListedDraft } from "../../drafts/listing.ts";
import { organOrUnnamed } from "../../drafts/messages.ts";
import { dateAndTime } from "../../lib/days.ts";
import { type SectionId, sections, sectionTitle } from "../../report/sections.ts";
import { type StepState, stateWords, unreviewedState } from "../../review/step-state.ts";
import { type StepId, steps, stepTitle } from "../../review/steps.ts";
import { hrefOf } from "../shared/route.ts";
import { StateSign } from "../shared/state-sign.tsx";
import styles from "./desk.module.css";
import type { DraftSummary, Left } from "./draft-summary.ts";

/** The sections in as few words as the strip has room for. */
const shortTitles: Readonly<Record<SectionId, readonly [numeral: string, words: string]>> = {
  basics: ["基", "基本信息"],
  overview: ["一", "总体情况"],
  disclosure: ["二", "主动公开"],
  applications: ["三", "申请办理"],
  litigation: ["四", "复议诉讼"],
  problems: ["五", "问题改进"],
  other: ["六", "其他事项"],
};

interface Props {
  entry: Extract<ListedDraft, { kind: "draft" }>;
  summary: DraftSummary | undefined;
}

/** 继续填写: the draft that was worked on last, how each part stands, and what is left, the worst first. */
export function ContinueCard({ entry, summary }: Props) {
  const { id, organ, year, mark, savedAt } = entry;
  const left = steps.find((step) => step === entry.step) ?? "basics";
  const hrefTo = (step: StepId, field?: string) =>
    hrefOf({ at: "draft", id, step, ...(field === undefined ? {} : { field }) });
  return (
    <section className={styles.card} aria-labelledby="continue-heading">
      <div className={styles.cardHead}>
        <h2 id="continue-heading">
          {organOrUnnamed(organ)} · {year} 年度
        </h2>
        {mark && <span className={styles.tag}>{mark}</span>}
        <span className={styles.quiet}>{dateAndTime(savedAt)} 保存</span>
      </div>
      <ol className={styles.strip} aria-label="各部分">
        {sections.map((section) => (
          <StripPart key={section} section={section} href={hrefTo(section)} state={summary?.sections[section]} />
        ))}
      </ol>
      <ul className={styles.left} aria-label="还剩什么">
        {summary ? (
          <LeftLines summary={summary} hrefTo={hrefTo} />
        ) : (
          <li>
            <StateSign kind="partial" /> {stateWords(unreviewedState(entry))}
          </li>
        )}
      </ul>
      <p className={styles.goOn}>
        <a className={styles.primary} href={hrefTo(left)}>
          继续填写
        </a>
        <span className={styles.quiet}>上次停在 {stepTitle(left)}</span>
      </p>
    </section>
  );
}

function StripPart({ section, href, state }: { section: SectionId; href: string; state: StepState | undefined }) {
  const [numeral, words] = shortTitles[section];
  const stateId = `strip-${section}`;
  return (
    <li className={`${styles[state?.kind ?? "unsaid"] ?? ""} ${section === "basics" ? styles.basics : ""}`}>
      <a
        href={href}
        aria-label={sectionTitle(section)}
        aria-describedby={state && stateId}
        title={state && stateWords(state)}
      >
        <b>{numeral}</b>
        <span className={styles.words}>{words}</span>
        {state && <StateSign kind={state.kind} />}
      </a>
      <span id={stateId} hidden>
        {state && stateWords(state)}
      </span>
    </li>
  );
}

interface LinesProps {
  summary: DraftSummary;
  hrefTo: (step: StepId, field?: string) => string;
}

/** The first 上级意见, the first 错误, the first 警告 and what is blank, each a link to its place; or that nothing is left. */
function LeftLines({ summary: { state, comments, errors, warnings, blanks }, hrefTo }: LinesProps) {
  const found = (kind: "comments" | "errors" | "warnings", name: string, left: Left | undefined) => {
    if (!left) return null;
    const more = left.count > 1 ? `（另有 ${left.count - 1} 处${name}）` : "";
    return (
      <li>
        <StateSign kind={kind} />
        <a href={hrefTo(left.section, left.field)} title={left.message}>
          {left.message}
          {more}
        </a>
      </li>
    );
  };
  const [blank] = blanks;
  return (
    <>
      {found("comments", "上级意见", comments)}
      {found("errors", "错误", errors)}
      {found("warnings", "警告", warnings)}
      {blank && (
        <li>
          <StateSign kind="empty" />
          <a href={hrefTo(blank.section, blank.field)} title={`从“${blank.message}”开始`}>
            还没有填写：{blanks.map(({ section, count }) => `${sectionTitle(section)} ${count} 项`).join("，")}
          </a>
        </li>
      )}
      {state.kind === "ready" && (
        <li>
          <StateSign kind="ready" />
          <a href={hrefTo("review")}>各项齐全，可以定稿</a>
        </li>
      )}
    </>
  );
}
