/** What this device remembers, by name, as text. */
export interface Keep {
  get: (name: string) => string | null;
  set: (name: string, text: string) => void;
  remove: (name: string) => void;
  /** Calls back with what another tab of this device has put under this name; answers how to stop listening. */
  watch: (name: string, heard: (text: string) => void) => () => void;
}

/** Memory that is gone when the page is closed. */
export function memoryKeep(): Keep {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, text) => void kept.set(name, text),
    remove: (name) => void kept.delete(name),
    watch: () => () => {},
  };
}

/**
 * The device's own storage, under names that begin with `aanname.`. Where a browser forbids or fills it, the page
 * goes on with its memory, and a refresh then starts anew.
 */
export function deviceKeep(): Keep {
  const memory = memoryKeep();
  return {
    get: (name) => {
      try {
        return localStorage.getItem(`aanname.${name}`) ?? memory.get(name);
      } catch {
        return memory.get(name);
      }
    },
    set: (name, text) => {
      memory.set(name, text);
      try {
        localStorage.setItem(`aanname.${name}`, text);
      } catch {
        // Kept in memory above.
      }
    },
    remove: (name) => {
      memory.remove(name);
      try {
        localStorage.removeItem(`aanname.${name}`);
      } catch {
        // Forgotten in memory above.
      }
    },
    watch: (name, heard) => {
      const listen = ({ key, newValue }: StorageEvent) => {
        if (key === `aanname.${name}` && newValue !== null) heard(newValue);
      };
      window.addEventListener('storage', listen);
      return () => window.removeEventListener('storage', listen);
    },
  };
}

/** The kept object under this name, or an empty one where there is none or it cannot be read. */
export function keptObject(keep: Keep, name: string): Record<string, unknown> {
  return objectIn(keep.get(name) ?? '{}');
}

/** The object in a kept text, or an empty one where it cannot be read. */
export function objectIn(text: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The value itself where it is an object, and an empty object otherwise. */
export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
