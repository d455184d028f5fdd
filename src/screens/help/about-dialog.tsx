import { licences } from "virtual:delivery";
import { build, version } from "virtual:program";
import { useState } from "react";
import { KeysDialog } from "../../grid/keys-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { CloseAction, Dialog } from "../../ui/dialog.tsx";
import { programName } from "../shared/program-name.ts";
import { useBackup } from "../shared/use-backup.ts";
import styles from "./about-dialog.module.css";

/** 关于: which program this is, where its data lies, what it runs on and whose work is in it. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const [showsKeys, setShowsKeys] = useState(false);
  const { sentence } = useBackup();
  if (showsKeys) return <KeysDialog onClose={onClose} />;
  return (
    <Dialog title="关于" onClose={onClose}>
      <dl className={styles.facts}>
        <dt>名称</dt>
        <dd>{programName}</dd>
        <dt>版本</dt>
        <dd>
          {version}（构建 {build}）
        </dd>
        <dt>数据</dt>
        <dd>只保存在本机浏览器中，程序不连接任何网络服务。</dd>
        <dt>更新</dt>
        <dd>换用新版本之前，请先在草稿列表“备份全部草稿”。{sentence}</dd>
        <dt>浏览器</dt>
        <dd>内核为 Chromium 86 以上的 360、奇安信、统信等浏览器的“极速模式”，以及较新的 Edge、谷歌、火狐浏览器。</dd>
      </dl>
      {licences.length > 0 && (
        <details className={styles.licences}>
          <summary>所用开源软件及许可证（{licences.length} 个）</summary>
          <ul>
            {licences.map(({ name, version, licence, text }) => (
              <li key={`${name} ${version}`}>
                <details>
                  <summary>
                    {name} {version}（{licence}）
                  </summary>
                  <pre>{text === "" ? licence : text}</pre>
                </details>
              </li>
            ))}
          </ul>
        </details>
      )}
      <CloseAction onClose={onClose}>
        <Button onClick={() => setShowsKeys(true)}>表格按键</Button>
      </CloseAction>
    </Dialog>
  );
}
