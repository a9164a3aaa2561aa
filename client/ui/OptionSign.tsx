/** The three signs of the constant question: cross, question mark, handset. */
export type Sign = 'skip' | 'unsure' | 'call';

const SIGNS: readonly Sign[] = ['skip', 'unsure', 'call'];

/** The sign of an option, or `null` for options of other polls, which have none. */
export function signOf(option: string): Sign | null {
  return SIGNS.find((sign) => sign === option) ?? null;
}

/** In a box of 24 by 24. */
function SignDrawing({ sign }: { sign: Sign }) {
  switch (sign) {
    case 'skip':
      return <path d="M5.2 5.4 18.9 18.8M18.6 5.1 5.4 18.9" {...drawn} />;
    case 'unsure':
      return (
        <>
          <path d="M7.4 8.6c.1-2.9 2-4.7 4.8-4.7 2.7 0 4.6 1.7 4.6 4.2 0 3.7-4.6 3.9-4.7 7.7" {...drawn} />
          <circle cx="12.1" cy="19.9" r="1.6" fill="currentColor" />
        </>
      );
    case 'call':
      return (
        <path
          d="M7.3 2.5 4 3.6C2.8 4 2 5.2 2.1 6.5c.7 8.2 7.2 14.7 15.4 15.4 1.3.1 2.5-.7 2.9-1.9l1.1-3.3c.2-.7-.1-1.4-.7-1.7l-3.7-2.1c-.6-.3-1.4-.2-1.9.3l-1.8 1.8a14 14 0 0 1-4.9-4.9l1.8-1.8c.5-.5.6-1.3.3-1.9L9 3.2c-.3-.6-1-.9-1.7-.7Z"
          fill="currentColor"
        />
      );
    default:
      return sign satisfies never;
  }
}

/** A sign beside its label, as tall as its font; the label says it in words. */
export function OptionSign({ sign, className }: { sign: Sign; className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" className={className} aria-hidden="true">
      <SignDrawing sign={sign} />
    </svg>
  );
}

const drawn = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 3,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
