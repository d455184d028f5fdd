import { useRef } from "react";
import { Button } from "./button.tsx";

interface Props {
  label: string;
  /** File name endings and types the chooser offers. */
  accept: string;
  onText: (text: string) => void;
  onUnreadable: () => void;
}

/** A button that asks for a text file and hands over its content. */
export function FileButton({ label, accept, onText, onUnreadable }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          file?.text().then(onText, onUnreadable);
        }}
      />
    </>
  );
}
