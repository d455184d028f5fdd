/** Local storage with a limit, that tells other tabs of the same browser what changes in it. */
export interface FakeBrowser {
  readonly values: Map<string, string>;
  /** Characters that fit, keys included. */
  limit: number;
  /** A tab: its own view of the storage, and where it hears of others' changes. */
  readonly openTab: () => { readonly storage: Storage; readonly events: EventTarget };
}

export function fakeBrowser(): FakeBrowser {
  const values = new Map<string, string>();
  const tabs = new Set<EventTarget>();
  const browser: FakeBrowser = {
    values,
    limit: Number.POSITIVE_INFINITY,
    openTab: () => {
      const events = new EventTarget();
      tabs.add(events);
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
          const used = [...values].reduce((sum, [k, v]) => (k === key ? sum : sum + k.length + v.length), 0);
          if (used + key.length + value.length > browser.limit) throw new DOMException("full", "QuotaExceededError");
          values.set(key, value);
          tell(key, value);
        },
        removeItem: (key) => {
          values.delete(key);
          tell(key, null);
        },
        clear: () => values.clear(),
      };
      return { storage, events };
    },
  };
  return browser;
}
