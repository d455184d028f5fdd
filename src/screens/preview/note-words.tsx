import { useState } from "react";
import { comparedIn, withShortNames } from "../../checks/compared.ts";
import { type Finding, fingerprint, wantsWords } from "../../checks/finding.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import type { Blank } from "../../report/completeness.ts";
import { Button } from "../../ui/button.tsx";
import { arriveAtFinding } from "../findings/arrival.ts";
import { explainWords } from "../findings/explaining/explain-words.ts";
import { Explanation } from "../findings/explaining/explanation.tsx";
import { NumbersApart } from "../findings/numbers-apart.tsx";
import { Repairs } from "../findings/repairs.tsx";
import { useDraftLinks } from "../shared/open-draft.ts";
import styles from "./note-words.module.css";
import type { ReceiptWords } from "./receipt.tsx";

interface FindingProps {
  finding: Finding;
  /** Its 出错说明, if there is one. */
  explained: string | undefined;
}

interface ActionProps extends FindingProps {
  /** What it is called where several are alike. */
  name: string;
  say: (receipt: ReceiptWords) => void;
  /** A repair was taken: the note will go. */
  onRepaired: () => void;
}

/** What a finding says, with the numbers side by side where it is about some, and why it stands if that was explained. */
export function FindingWords({ finding, explained }: FindingProps) {
  const { message, place } = finding;
  const compared = comparedIn(finding);
  // The head of the note has its place.
  const said = message.startsWith(`${place.label}：`) ? message.slice(place.label.length + 1) : message;
  return (
    <>
      {compared && (
        <p>
          <NumbersApart {...withShortNames(compared)} />
        </p>
      )}
      <p className={compared && styles.more}>{said}</p>
      {explained !== undefined && (
        <p className={styles.explained}>
          {finding.comment === undefined ? "说明" : "答复"}：{explained}
        </p>
      )}
    </>
  );
}

/** What can be done about a finding: its repairs, 出错说明, and the way to its field. */
export function FindingActions({ finding, explained, name, say, onRepaired }: ActionProps) {
  const { editor } = useEditing();
  const { hrefTo } = useDraftLinks();
  const [isWriting, setWriting] = useState(false);
  const { section, field } = finding.place;
  const write = explainWords(finding, explained !== undefined);
  const taken = () => {
    onRepaired();
    const undo = () => {
      editor.undo();
      say({ tone: "done", words: `已撤销：${finding.place.label}` });
    };
    say({ tone: "done", words: `已改正：${finding.place.label}`, act: { name: "撤销", run: undo } });
  };
  return (
    <>
      <Repairs finding={finding} name={name} repairs={finding.repairs ?? []} onTaken={taken} />
      {wantsWords(finding) && (
        <Button
          look="quiet"
          aria-expanded={isWriting}
          aria-label={`${write} ${name}`}
          onClick={() => setWriting(!isWriting)}
        >
          {write}
        </Button>
      )}
      <a
        href={hrefTo(section, field)}
        className={styles.way}
        aria-label={`去修改 ${name}`}
        onClick={() => arriveAtFinding(finding)}
      >
        去修改
      </a>
      {isWriting && (
        <div className={styles.explanation}>
          <Explanation key={fingerprint(finding)} finding={finding} name={name} />
        </div>
      )}
    </>
  );
}

/** More blanks than this are a number. */
const listed = 6;

/** What is blank, by name where it is little. */
export function BlankWords({ blanks, label }: { blanks: readonly Blank[]; label: string }) {
  if (blanks.length > listed) return <p>{`还有 ${blanks.length} 格未填。`}</p>;
  return <p>{blanks.map((blank) => blank.label.replace(`${label} `, "")).join("、")}</p>;
}

/** The way to the first of them. */
export function BlankActions({ blanks: [first], label }: { blanks: readonly Blank[]; label: string }) {
  const { hrefTo } = useDraftLinks();
  return (
    first && (
      <a href={hrefTo(first.section, first.field)} className={styles.way} aria-label={`去填写 ${label}`}>
        去填写
      </a>
    )
  );
}
