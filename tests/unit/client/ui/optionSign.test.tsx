// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { OptionSign } from '../../../../client/ui/OptionSign.tsx';
import { LANGS } from '#shared/ids.ts';
import { callOptions, isOwnCall } from '#shared/wording/callOptions.ts';

afterEach(cleanup);

function drawn(sign: 'skip' | 'unsure' | 'call', label: string | null): string {
  const { container } = render(<OptionSign sign={sign} own={isOwnCall(label)} />);
  const paths = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  cleanup();
  return paths.join(' ');
}

it('a yes has the handset wherever it means to call, in whatever language', () => {
  const handset = drawn('call', null);

  expect(LANGS.map((lang) => drawn('call', callOptions[lang].call))).toEqual([handset, handset]);
});

it('a yes that a scenario says in words of its own has another sign, and the others keep theirs', () => {
  expect(drawn('call', 'Aanspreken')).not.toBe(drawn('call', null));
  expect(drawn('skip', 'Niet aanspreken')).toBe(drawn('skip', null));
});
