import type { CollectedUnit } from "../../collection/collect.ts";
import { ChangesDialog } from "./changes-dialog.tsx";
import { ClearDialog } from "./clear-dialog.tsx";
import { collectionDesk } from "./desk/collection-desk.ts";
import type { ReturnOrder } from "./returns/make-returns.ts";
import { ReturnDialog } from "./returns/return-dialog.tsx";
import { ShareDialog } from "./sharing/share-dialog.tsx";
import { UnitDialog } from "./unit-dialog.tsx";
import type { Collecting } from "./use-collected.ts";
import type { Readings } from "./use-readings.ts";

/** What is asked in a dialog. */
export type DeskQuestion =
  | { readonly kind: "unit"; readonly name: string }
  | { readonly kind: "changes"; readonly files: readonly [string, string] }
  | { readonly kind: "send"; readonly as: ReturnOrder["kind"] }
  | { readonly kind: "share" }
  | { readonly kind: "clear" };

interface Props {
  asked: DeskQuestion;
  onAsk: (asked: DeskQuestion | undefined) => void;
  collecting: Collecting;
  readings: Readings;
  /** The units of the table as it is shown. */
  rows: readonly CollectedUnit[];
  ticked: ReadonlySet<string>;
  /** Says what was done. */
  onDone: (words: string) => void;
}

/** The one dialog of the desk that is open. */
export function DeskDialogs({ asked, onAsk, collecting, readings, rows, ticked, onDone }: Props) {
  const { collected, settings, year, desk } = collecting;
  const onClose = () => onAsk(undefined);
  const done = (words: string) => {
    onClose();
    onDone(words);
  };
  switch (asked.kind) {
    case "unit": {
      const unit = collected.units.find((one) => one.unit.name === asked.name);
      return (
        unit && (
          <UnitDialog
            unit={unit}
            problem={readings.problem}
            onRead={(file) => readings.read(unit, rows, file)}
            onCompare={(before, after) => onAsk({ kind: "changes", files: [before, after] })}
            onRemove={collectionDesk.remove}
            onClose={onClose}
          />
        )
      );
    }
    case "changes":
      return <ChangesDialog files={asked.files} onClose={onClose} />;
    case "send":
      return <ReturnDialog kind={asked.as} units={rows} {...{ ticked, settings, year, onClose }} onDone={done} />;
    case "share":
      return (
        <ShareDialog units={rows.filter(({ unit }) => ticked.has(unit.name))} {...{ year, onClose }} onDone={done} />
      );
    case "clear":
      return <ClearDialog count={desk.arrivals.length} onClear={collectionDesk.clear} onClose={onClose} />;
    default:
      return asked satisfies never;
  }
}
