// @vitest-environment happy-dom
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fuzzScreens } from '../../support/fuzzScreens.tsx';

beforeAll(() => {
  // This environment has no fonts that could arrive later.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
});
afterAll(() => {
  Reflect.deleteProperty(document, 'fonts');
});

test('whatever a session has come to, every page draws it', () => {
  const complaints = vi.spyOn(console, 'error');
  expect(() => fuzzScreens(40, 20_261_124)).not.toThrow();
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});
