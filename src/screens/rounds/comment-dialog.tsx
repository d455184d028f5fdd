import { useId, useMemo, useState } from "react";
import type { Finding } from "../../checks/finding.ts";
import { type PartId, parts, partTitle } from "../../form/form.ts";
import { showsNothing } from "../../lib/strings.ts";
import type { Comment } from "../../report/rounds-schema.ts";
import type { Draft } from "../../report/schema.ts";
import { anchorOn, findAnchor, type Target, targetNow } from "../../rounds/anchors.ts";
import { weightWords } from "../../rounds/comment-findings.ts";
import type { Written } from "../../rounds/comments.ts";
import { readyPhrases } from "../../rounds/ready-phrases.ts";
import { type NamedTarget, targetsIn, wholeTargets } from "../../rounds/targets.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import { useOfficeSettings } from "../shared/office-settings.ts";
import styles from "./rounds.module.css";

interface Props {
  draft: Draft;
  /** What the rules find in it, whose words are offered where a comment is written on the same. */
  findings: readonly Finding[];
  /** What was selected on the page; undefined where the place is to be chosen. */
  selected: Target | undefined;
  /** The comment that is reworded. */
  former?: Comment | undefined;
  onWrite: (target: Target, written: Written) => void;
  onClose: () => void;
}

const weights = Object.keys(weightWords) as readonly Comment["weight"][];

/** 写批注: its place, how grave it is, and its words. */
export function CommentDialog({ draft, findings, selected, former, onWrite, onClose }: Props) {
  const id = useId();
  const [part, setPart] = useState<PartId | "">("");
  const [chosen, setChosen] = useState<Target>(selected ?? { path: "" });
  const [weight, setWeight] = useState<Comment["weight"]>(former?.weight ?? "must");
  const [words, setWords] = useState(former?.words ?? "");
  const [isMissing, setMissing] = useState(false);
  useUnsaved(() => words !== (former?.words ?? ""));
  const { phrases: kept } = useOfficeSettings();
  const about = former ? targetNow(draft, former.anchor) : chosen;
  const phrases = readyPhrases(draft, about, { findings, own: kept });
  const within = useMemo(() => (part === "" ? [] : targetsIn(draft, part)), [draft, part]);
  const write = () => {
    if (showsNothing(words)) return setMissing(true);
    return onWrite(chosen, { weight, words: words.trim() });
  };
  return (
    <Dialog title={former ? "改批注" : "写批注"} onClose={onClose} isWide>
      <div className={styles.form}>
        {selected || former ? (
          <Place draft={draft} target={selected} former={former} />
        ) : (
          <ChoosePlace {...{ id, part, within }} onPart={setPart} onChoose={setChosen} />
        )}
        <fieldset className={styles.weights}>
          <legend>要求</legend>
          {weights.map((one) => (
            <label key={one}>
              <input type="radio" name={`${id}weight`} checked={weight === one} onChange={() => setWeight(one)} />
              {weightWords[one]}
            </label>
          ))}
        </fieldset>
        <label htmlFor={`${id}words`}>批注内容</label>
        <textarea
          id={`${id}words`}
          rows={3}
          value={words}
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? `${id}missing` : undefined}
          onChange={(event) => {
            setMissing(false);
            setWords(event.target.value);
          }}
        />
        {isMissing && (
          <p id={`${id}missing`} role="alert" className={styles.missing}>
            请写明要改什么，或者要说明什么。
          </p>
        )}
        <ul className={styles.phrases} aria-label="常用批注">
          {phrases.map((phrase) => (
            <li key={phrase}>
              <Button look="quiet" onClick={() => setWords(words === "" ? phrase : `${words}${phrase}`)}>
                {phrase}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" onClick={write}>
          {former ? "改好" : "写上"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Words longer than that are quoted by their beginning and end. */
const mostQuoted = 80;

function Place({ draft, target, former }: { draft: Draft; target: Target | undefined; former: Comment | undefined }) {
  const { label, now } = findAnchor(draft, former?.anchor ?? anchorOn(draft, target ?? { path: "" }));
  const words = now.length > mostQuoted ? `${now.slice(0, 40)}……${now.slice(-30)}` : now;
  return (
    <p className={styles.where}>
      {label}
      {words !== "" && <q>{words}</q>}
    </p>
  );
}

interface ChooseProps {
  id: string;
  part: PartId | "";
  within: readonly NamedTarget[];
  onPart: (part: PartId | "") => void;
  onChoose: (target: Target) => void;
}

/** The place by two lists: the part, then a row, a number or a sentence of it. */
function ChoosePlace({ id, part, within, onPart, onChoose }: ChooseProps) {
  const first = wholeTargets.find(({ target }) => target.path === part) ?? wholeTargets[0];
  return (
    <>
      <label htmlFor={`${id}part`}>批注的部分</label>
      <select
        id={`${id}part`}
        value={part}
        onChange={({ target: { value } }) => {
          onPart(value as PartId | "");
          onChoose({ path: value });
        }}
      >
        <option value="">全文</option>
        {parts.map((one) => (
          <option key={one.id} value={one.id}>
            {partTitle(one)}
          </option>
        ))}
      </select>
      {within.length > 0 && (
        <>
          <label htmlFor={`${id}place`}>位置</label>
          <select
            id={`${id}place`}
            key={part}
            onChange={({ target: { value } }) => {
              const chosen = within[Number(value)]?.target ?? first?.target;
              if (chosen) onChoose(chosen);
            }}
          >
            <option value="">整个部分</option>
            {within.map(({ name, target: { path, start } }, at) => (
              <option key={`${path} ${start} ${name}`} value={at}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      <p className={styles.hint}>也可以先在页面上选中字句，或点一格数、一行的名称、一个标题，再按“写批注”。</p>
    </>
  );
}
