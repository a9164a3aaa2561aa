const NAME = 'aanname.projector';

/**
 * The ticket of this screen: from the link that opened it, else from this tab's last one, else from this browser's.
 * A link's ticket is moved out of the address, so that nobody reads it off the big screen.
 */
export function takeTicket(): string | null {
  const linked = location.hash.slice(1);
  if (linked !== '') {
    history.replaceState(history.state, '', location.pathname + location.search);
    for (const storage of storages()) remember(storage, linked);
    return linked;
  }
  return storages().reduce<string | null>((found, storage) => found ?? storage.getItem(NAME), null);
}

/** Two tabs may show two sessions; a browser that was closed has only its last one. */
function storages(): Storage[] {
  return [() => sessionStorage, () => localStorage].flatMap((open) => {
    try {
      return [open()];
    } catch {
      // Forbidden by the browser: then a refresh needs the link again.
      return [];
    }
  });
}

function remember(storage: Storage, ticket: string): void {
  try {
    storage.setItem(NAME, ticket);
  } catch {
    // Full: the same.
  }
}
