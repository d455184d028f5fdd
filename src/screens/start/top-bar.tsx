import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { readingAddress } from "../import/reading-address.ts";
import { SettingsButton } from "../settings/settings-button.tsx";
import { Lazy } from "../shared/lazy.tsx";
import { programName } from "../shared/program-name.ts";
import { go } from "../shared/route.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import { aboutDialog, manualDialog } from "./lazy-dialogs.ts";
import styles from "./start-screen.module.css";

const dialogs = { 使用说明: manualDialog, 关于: aboutDialog } as const;

/** The program's name, and what belongs to the program and not to a report. */
export function TopBar() {
  const [open, setOpen] = useState<keyof typeof dialogs>();
  return (
    <header className={styles.bar}>
      <ScreenHeading namesPage={false} className={styles.title}>
        {programName}
      </ScreenHeading>
      <div className={styles.tools}>
        <Button look="quiet" onClick={() => window.location.assign(readingAddress)}>
          审阅
        </Button>
        <Button look="quiet" onClick={() => go({ at: "collection" })}>
          收集与汇总
        </Button>
        <Button look="quiet" onClick={() => setOpen("使用说明")}>
          使用说明
        </Button>
        <SettingsButton look="quiet" />
        <Button look="quiet" onClick={() => setOpen("关于")}>
          关于
        </Button>
      </div>
      {open && <Lazy from={dialogs[open]} props={{ onClose: () => setOpen(undefined) }} />}
    </header>
  );
}
