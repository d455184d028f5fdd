import type { ComponentProps } from "react";
import styles from "./button.module.css";

interface Props extends ComponentProps<"button"> {
  /** One primary action a screen; plain for the others, quiet inside lists and tables, tool in the line beside a heading. */
  look?: "primary" | "plain" | "quiet" | "tool";
}

/** A button in one of the four looks; it does not submit its form unless told to. */
export function Button({ look = "plain", className, type = "button", ...rest }: Props) {
  return (
    <button {...rest} type={type} className={[styles.button, styles[look], className].filter(Boolean).join(" ")} />
  );
}
