import type { Part } from '#shared/wording/parts.ts';

/** A sentence whose figures stand out. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  let length = 0;
  return parts.map((part) => {
    const text = typeof part === 'string' ? part : part.strong;
    // Where a part begins names it: the same number may occur twice.
    const key = `${(length += text.length)}`;
    return typeof part === 'string' ? <span key={key}>{text}</span> : <strong key={key}>{text}</strong>;
  });
}
