import { useEffect, useRef } from 'react';

import { actionOf, type KeyAction, type KeyPress } from './keys.ts';

/** Calls `act` for each key that means something on the console. A button that was clicked does not keep the keys. */
export function useKeys(act: (action: KeyAction) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf({
        key: event.key,
        repeat: event.repeat,
        modified: event.ctrlKey || event.metaKey || event.altKey,
        focus: focusOf(event.target),
      });
      if (action === 'none' || event.defaultPrevented) return;
      // The space bar and the clicker's keys would scroll.
      event.preventDefault();
      if (action !== 'held') latest.current(action);
    };
    document.addEventListener('keydown', press);
    document.addEventListener('click', releaseAfterPointer);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('click', releaseAfterPointer);
    };
  }, []);
}

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const CONTROLS = 'button, a[href], summary';

function focusOf(target: EventTarget | null): KeyPress['focus'] {
  if (document.querySelector('dialog[open]') !== null) return 'dialog';
  if (!(target instanceof Element)) return 'page';
  if (target.closest(FIELDS) !== null) return 'field';
  return target.closest(CONTROLS) === null ? 'page' : 'control';
}

/**
 * Takes the focus off a button that was pressed with a pointer: the next space bar is then the trainer's, and not
 * that button's once more. Who goes by keyboard keeps the focus.
 */
function releaseAfterPointer({ detail }: MouseEvent): void {
  const focused = document.activeElement;
  if (detail > 0 && focused instanceof HTMLElement && focused.matches(CONTROLS)) focused.blur();
}
