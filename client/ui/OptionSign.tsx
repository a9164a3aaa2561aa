import { SIGN_DRAWINGS, SIGN_PEN, type Sign } from '#shared/charts/signs.ts';

const SIGNS: readonly Sign[] = ['skip', 'unsure', 'call'];

/** The sign of an option, or `null` for options of other polls, which have none. */
export function signOf(option: string): Sign | null {
  return SIGNS.find((sign) => sign === option) ?? null;
}

/** A sign beside its label, as tall as its font; the label says it in words. */
export function OptionSign({ sign, className }: { sign: Sign; className?: string | undefined }) {
  const { drawn, filled } = SIGN_DRAWINGS[sign];
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" className={className} aria-hidden="true">
      {drawn !== null && <path d={drawn} {...pen} />}
      {filled !== null && <path d={filled} fill="currentColor" />}
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
