// @vitest-environment happy-dom
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuzzScreens } from '../../support/fuzzScreens.tsx';

beforeAll(() => {
  // This environment has no fonts that could arrive later.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
});
afterAll(() => {
  Reflect.deleteProperty(document, 'fonts');
});

test('whatever a session has come to, every page draws it', () => {
  expect(() => fuzzScreens(60, 20_261_124)).not.toThrow();
});
