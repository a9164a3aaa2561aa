// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { cloneElement, isValidElement, StrictMode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { exhibitsOf, ROLES } from '../../../client/gallery/exhibits.tsx';

/** Where a single word may be a text and no id. */
const SAID = new Set(['name', 'label', 'text', 'title', 'source', 'url', 'company', 'phone', 'web', 'email']);

/** The same, but whatever people have written in it is one and the same line. */
function sayTheSame(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return SAID.has(key) || value.includes(' ') ? 'hetzelfde' : value;
  if (Array.isArray(value)) return value.map((each) => sayTheSame(each, key));
  if (isValidElement<object>(value)) return cloneElement(value, sayTheSame(value.props) as object);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, sayTheSame(inside, name)]));
}

beforeAll(() => {
  // This environment has no fonts that could arrive later.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
afterAll(() => {
  Reflect.deleteProperty(document, 'fonts');
});

describe.each(ROLES)('a page of the %s on which every line is the same', (role) => {
  it.each(exhibitsOf(role, 'nl'))('$name is drawn without a complaint', ({ shown }) => {
    const complaints: unknown[][] = [];
    vi.spyOn(console, 'error').mockImplementation((...said) => void complaints.push(said));
    render(<StrictMode>{sayTheSame(shown) as typeof shown}</StrictMode>);
    expect(complaints.map(([first, ...more]) => [first, ...more.slice(0, 1)])).toEqual([]);
  });
});
