import { SIGN_DRAWINGS, SIGN_PEN, type Sign } from '#shared/charts/signs.ts';

const SIGNS: readonly Sign[] = ['skip', 'unsure', 'call'];

/** The sign of an option, or `null` for options of other polls, which have none. */
export function signOf(option: string): Sign | null {
  return SIGNS.find((sign) => sign === option) ?? null;
}

interface OptionSignProps {
  sign: Sign;
  /** Whether its label is a scenario's own, so that a yes need not be said by telephone. */
  own: boolean;
  className?: string | undefined;
}

/** A sign beside its label, as tall as its font; the label says it in words. */
export function OptionSign({ sign, own, className }: OptionSignProps) {
  const { drawn, filled } = SIGN_DRAWINGS[own && sign === 'call' ? 'talk' : sign];
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" className={className} aria-hidden="true">
      {drawn && <path d={drawn} {...pen} />}
      {filled && <path d={filled} fill="currentColor" />}
    </svg>
  );
}

const pen = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: SIGN_PEN,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
