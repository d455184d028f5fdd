import { type ComponentProps, useRef } from "react";
import { textOfFile } from "../lib/decode-text.ts";
import { Button } from "./button.tsx";

interface Props extends Pick<ComponentProps<typeof Button>, "look"> {
  label: string;
  /** File name endings and types the chooser offers. */
  accept: string;
  onText: (text: string) => void;
  onUnreadable: () => void;
}

/** A button that asks for a text file and hands over its content. */
export function FileButton({ label, look, accept, onText, onUnreadable }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(look && { look })} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) textOfFile(file).then(onText, onUnreadable);
        }}
      />
    </>
  );
}
