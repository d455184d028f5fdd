import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./menu.module.css";
import { foundByTyping } from "./typed-ahead.ts";

/** One thing to choose in a menu. */
export interface MenuItem {
  readonly name: string;
  /** What is seen of the name where the rest of it is plain from the place of the menu. */
  readonly seen?: string | undefined;
  /** Said beside it in small, such as the ending of a file. */
  readonly hint?: string | undefined;
  /** Ticked or not, for what is on or off. */
  readonly checked?: boolean | undefined;
  readonly onChoose: () => void;
}

/** Items that belong together, under a heading or below a line. */
export interface MenuGroup {
  readonly title?: string;
  readonly items: readonly MenuItem[];
}

interface Props {
  /** What the button is called. */
  name: string;
  groups: readonly MenuGroup[];
  /** What the button shows in the place of its name: a sign, or less words. */
  children?: ReactNode;
  look?: "plain" | "quiet" | "tool";
  className?: string | undefined;
  /** The edge of the button that the list is flush with. */
  flush?: "start" | "end";
  /** Two columns of groups, for a long list. */
  isWide?: boolean;
}

/**
 * A button that opens a list of things to do, by the rules of ARIA: arrows, Home, End and the first letters of a name lead to
 * an item, Esc and Tab close the list, and the focus is back at the button whatever was chosen.
 */
export function Menu({ name, groups, children, look = "plain", className, flush = "end", isWide = false }: Props) {
  const [open, setOpen] = useState<"first" | "last">();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(undefined);
    button.current?.focus();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens whether the focus leaves both
    <div className={[styles.menu, className].filter(Boolean).join(" ")} onBlur={leave}>
      <Button
        ref={button}
        look={look}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open && id}
        aria-label={children === undefined ? undefined : name}
        onClick={() => setOpen(open ? undefined : "first")}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(event.key === "ArrowDown" ? "first" : "last");
        }}
      >
        {children ?? name}
      </Button>
      {open && <List {...{ id, name, groups, flush, isWide, from: open, onClose: close }} />}
    </div>
  );
}

const itemsIn = (list: Element | null) => [...(list?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];

interface ListProps extends Required<Pick<Props, "name" | "groups" | "flush" | "isWide">> {
  id: string;
  /** The item that has the focus first. */
  from: "first" | "last";
  onClose: () => void;
}

function List({ id, name, groups, flush, isWide, from, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: "", at: 0 });
  useLayoutEffect(() => {
    const all = itemsIn(list.current);
    all[from === "first" ? 0 : all.length - 1]?.focus();
  }, [from]);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = itemsIn(list.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = wayOf(event, at, all.length);
    if (to !== undefined) {
      event.preventDefault();
      all[to]?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === "Tab") {
      // The browser goes on from the button.
      onClose();
    } else if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const now = event.timeStamp;
      const text = now - typed.current.at < typingMs ? typed.current.text + event.key : event.key;
      typed.current = { text, at: now };
      const names = groups.flatMap(({ items }) => items.map((item) => item.name));
      const found = foundByTyping(names, text, at);
      if (found !== undefined) all[found]?.focus();
    }
  };
  const looks = [styles.list, styles[flush], isWide && styles.wide].filter(Boolean).join(" ");
  return (
    <div ref={list} id={id} role="menu" aria-label={name} tabIndex={0} className={looks} onKeyDown={onKeyDown}>
      {groups.map(({ title, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
        <div key={items[0]?.name} role="group" aria-label={title} className={styles.group}>
          {title && (
            <span aria-hidden="true" className={styles.title}>
              {title}
            </span>
          )}
          {items.map((item) => (
            <Item key={item.name} item={item} onClose={onClose} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Letters typed with less than this between them, in ms, are one beginning of a name. */
const typingMs = 600;

function Item({ item: { name, seen, hint, checked, onChoose }, onClose }: { item: MenuItem; onClose: () => void }) {
  const choose = () => {
    onClose();
    onChoose();
  };
  const label = seen === undefined ? undefined : name;
  const common = {
    type: "button",
    tabIndex: -1,
    className: styles.item,
    onClick: choose,
    "aria-label": label,
  } as const;
  const words = (
    <>
      <span>{seen ?? name}</span>
      {hint && (
        <span aria-hidden="true" className={styles.hint}>
          {hint}
        </span>
      )}
    </>
  );
  return checked === undefined ? (
    <button {...common} role="menuitem">
      {words}
    </button>
  ) : (
    <button {...common} role="menuitemcheckbox" aria-checked={checked}>
      {words}
    </button>
  );
}

/** The item that a key leads to, round at both ends; undefined for other keys. */
function wayOf({ key }: Pick<KeyboardEvent, "key">, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return (Math.max(at, 0) + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
