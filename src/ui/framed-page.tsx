import type { ComponentProps, SyntheticEvent } from "react";

interface Props extends Omit<ComponentProps<"iframe">, "title" | "srcDoc"> {
  title: string;
  /** The whole page that is shown. */
  html: string;
}

/** A frame whose page has the focus does not match `:focus`: it is marked while that is so. */
function markFocus({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>): void {
  const page = frame.contentWindow;
  page?.addEventListener("focus", () => frame.setAttribute("data-focused", ""));
  page?.addEventListener("blur", () => frame.removeAttribute("data-focused"));
}

/** A page within the page: reached, scrolled and left by keys, and seen to have the focus. */
export function FramedPage({ html, onLoad, ...rest }: Props) {
  return (
    <iframe
      {...rest}
      srcDoc={html}
      onLoad={(event) => {
        markFocus(event);
        onLoad?.(event);
      }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by keys must be reached by keys
      tabIndex={0}
    />
  );
}
