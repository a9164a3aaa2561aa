import { describe, expect, it } from 'vitest';

import { actionOf, type KeyPress } from '../../../../client/host/console/keys.ts';

const press = (key: string, own: Partial<KeyPress> = {}): string =>
  actionOf({ key, repeat: false, modified: false, focus: 'page', ...own });

describe('the keys of the console', () => {
  it.each([
    [' ', 'next'],
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['q', 'code'],
    ['Q', 'code'],
    ['t', 'countdown'],
    ['?', 'keys'],
    ['x', 'none'],
    ['Tab', 'none'],
    ['ArrowDown', 'none'],
    ['toString', 'none'],
  ])('‘%s’ is %s', (key, action) => {
    expect(press(key)).toBe(action);
  });

  it.each([' ', 'PageDown', 'b', 'ArrowLeft'])('‘%s’ held down does nothing more', (key) => {
    expect(press(key, { repeat: true })).toBe('held');
  });

  it.each([' ', 'b', 'ArrowLeft', '?'])('‘%s’ belongs to whoever types in a field', (key) => {
    expect(press(key, { focus: 'field' })).toBe('none');
    expect(press(key, { focus: 'dialog' })).toBe('none');
  });

  it('leaves the space bar to a button that has the focus, and a clicker its keys', () => {
    expect(press(' ', { focus: 'control' })).toBe('none');
    expect(press('PageDown', { focus: 'control' })).toBe('next');
  });

  it('leaves the browser its own', () => {
    expect(press('b', { modified: true })).toBe('none');
  });
});
