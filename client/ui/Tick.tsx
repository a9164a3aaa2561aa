/** A drawn tick beside words that say the same; as tall as its font. */
export function Tick({ className }: { className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="m4.5 12.8 5 5L19.5 6.2" />
    </svg>
  );
}
