// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { FlowChart } from '../../../../client/charts/FlowChart.tsx';
import { FLOWS, FLOWS_EXTREME } from '../../../../client/gallery/fixtures/tables.ts';

afterEach(cleanup);

const OPTIONS = [
  { id: 'skip', label: 'Niet bellen' },
  { id: 'unsure', label: 'Weet ik nog niet' },
  { id: 'call', label: 'Bellen' },
];

function chart(flows: number[][]): HTMLElement {
  const { container } = render(
    <FlowChart flows={flows} options={OPTIONS} moments={['eerst', 'later']} name="Wie waarheen ging" />,
  );
  return container;
}
const ends = (container: HTMLElement) =>
  [...container.querySelectorAll('foreignObject')].map((end) => end.textContent);

it('names each option at both moments, with its people, in the fixed order', () => {
  expect(ends(chart(FLOWS[30] ?? []))).toEqual([
    '14Niet bellen',
    '7Weet ik nog niet',
    '9Bellen',
    '3Niet bellen',
    '5Weet ik nog niet',
    '22Bellen',
  ]);
});

it('leaves out an option that nobody chose', () => {
  expect(ends(chart(FLOWS_EXTREME['all'] ?? []))).toEqual(['30Niet bellen', '30Bellen']);
});

it.each([...Object.entries(FLOWS), ...Object.entries(FLOWS_EXTREME)])(
  'draws no length that is not a number or below zero: %s',
  (_name, flows) => {
    const drawn = chart(flows);
    expect(drawn.querySelectorAll('path').length).toBeGreaterThan(0);
    expect(drawn.innerHTML).not.toMatch(/NaN|(?:width|height)="-/);
  },
);

it('does not take part in the order of the keys', () => {
  expect(chart(FLOWS[30] ?? []).querySelector('[tabindex], [role="application"]')).toBeNull();
});
