/** Local storage with a limit, that tells other tabs of the same browser what changes in it. */
export interface FakeBrowser {
  readonly values: Map<string, string>;
  /** Characters that fit, keys included. */
  limit: number;
  /** After so many more writes, the next text is cut off after that share of it, and the tab that writes it dies there. */
  readonly tearAfter: (writes: number, share: number) => void;
  /** A tab: its own view of the storage, and where it hears of others' changes. */
  readonly openTab: () => { readonly storage: Storage; readonly events: EventTarget };
}

export function fakeBrowser(): FakeBrowser {
  const values = new Map<string, string>();
  const tabs = new Set<EventTarget>();
  let tear: { writes: number; share: number } | undefined;
  const browser: FakeBrowser = {
    values,
    limit: Number.POSITIVE_INFINITY,
    tearAfter: (writes, share) => {
      tear = { writes, share };
    },
    openTab: () => {
      const events = new EventTarget();
      tabs.add(events);
      // What a dead tab would have done after that never happens.
      let isDead = false;
      const tell = (key: string, newValue: string | null) => {
        for (const tab of tabs) {
          if (tab !== events) tab.dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
        }
      };
      const storage: Storage = {
        get length() {
          return values.size;
        },
        key: (at) => [...values.keys()][at] ?? null,
        getItem: (key) => values.get(key) ?? null,
        setItem: (key, value) => {
          if (isDead) return;
          if (tear && tear.writes > 0) tear.writes -= 1;
          else if (tear) {
            values.set(key, value.slice(0, Math.floor(value.length * tear.share)));
            tear = undefined;
            isDead = true;
            return;
          }
          const used = [...values].reduce((sum, [k, v]) => (k === key ? sum : sum + k.length + v.length), 0);
          if (used + key.length + value.length > browser.limit) throw new DOMException("full", "QuotaExceededError");
          values.set(key, value);
          tell(key, value);
        },
        removeItem: (key) => {
          if (isDead) return;
          values.delete(key);
          tell(key, null);
        },
        clear: () => {
          values.clear();
          for (const tab of tabs) {
            if (tab !== events) tab.dispatchEvent(Object.assign(new Event("storage"), { key: null, newValue: null }));
          }
        },
      };
      return { storage, events };
    },
  };
  return browser;
}
