import { build, version } from "virtual:program";
import { useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useProgram } from "../shared/program-context.ts";
import { useBackup } from "../shared/use-backup.ts";

/**
 * Recalls the backup where another program than the last time has come up, before that changes any draft: the program
 * cannot know of an update earlier, as it asks no server.
 */
export function ProgramNotice({ onClose }: { onClose: () => void }) {
  const { store } = useProgram();
  const [isNew, setNew] = useState(() => store.count() > 0 && store.backups.isNewProgram(build));
  const { sentence, done, backUp } = useBackup();
  useEffect(() => {
    if (!isNew && store.backups.isNewProgram(build)) store.backups.seen(build);
  }, [store, isNew]);
  if (!isNew) return null;
  const backUpNow = () => {
    backUp();
    store.backups.seen(build);
  };
  const close = () => {
    setNew(false);
    onClose();
  };
  return (
    <Notice tone="plain" role="status">
      <span>
        程序已更新（{version}，构建 {build}）。草稿在打开修改之前保持原样，请先备份全部草稿。{done || sentence}
      </span>
      <Button onClick={backUpNow}>现在备份</Button>
      <Button look="quiet" onClick={close}>
        知道了
      </Button>
    </Notice>
  );
}
