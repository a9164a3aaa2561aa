/** What a key does on the console. */
export type KeyAction = 'next' | 'back' | 'black' | 'code' | 'countdown' | 'keys';

/** A clicker has Page Down and Page Up, and often a full stop or a B for black. */
const KEYS = new Map<string, KeyAction>([
  [' ', 'next'],
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  ['b', 'black'],
  ['.', 'black'],
  ['q', 'code'],
  ['t', 'countdown'],
  ['?', 'keys'],
]);

export interface KeyPress {
  key: string;
  /** Held down, and so repeating by itself. */
  repeat: boolean;
  /** Together with Ctrl, Alt or the like: that is the browser's. */
  modified: boolean;
  /** What has the focus: a field takes every key, a control the space bar, and an open dialog all but Esc. */
  focus: 'page' | 'control' | 'field' | 'dialog';
}

/** What a press asks for; `none` where it belongs to somebody else, `held` where it must do nothing at all. */
export function actionOf({ key, repeat, modified, focus }: KeyPress): KeyAction | 'held' | 'none' {
  if (modified || focus === 'field' || focus === 'dialog') return 'none';
  const action = KEYS.get(key.length === 1 ? key.toLowerCase() : key);
  if (action === undefined || (key === ' ' && focus === 'control')) return 'none';
  return repeat ? 'held' : action;
}
