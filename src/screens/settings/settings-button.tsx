import { type ComponentProps, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Lazy, lazyWithRetry } from "../shared/lazy.tsx";

/** It shows all rules, which are no part of the first screen. */
const settingsDialog = lazyWithRetry(() => import("./settings-dialog.tsx").then((file) => file.SettingsDialog));

/** Opens 本单位设置. */
export function SettingsButton({ look = "plain" }: Pick<ComponentProps<typeof Button>, "look">) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        本单位设置
      </Button>
      {isOpen && <Lazy from={settingsDialog} props={{ onClose: () => setOpen(false) }} />}
    </>
  );
}
