/** A piece of a sentence; figures are strong, so that a screen can set them apart. */
export type Part = string | { strong: string };

/**
 * A sentence of which every number is strong: ``says`${9} van de ${30}` ``. Texts and pieces of other sentences are
 * taken in as they are; neighbouring texts become one.
 */
export function says(texts: TemplateStringsArray, ...values: (number | Part | Part[])[]): Part[] {
  const sentence: Part[] = [];
  texts.forEach((text, index) => {
    const value = values[index] ?? [];
    append(sentence, text);
    if (typeof value === 'number') append(sentence, { strong: `${value}` });
    else for (const part of Array.isArray(value) ? value : [value]) append(sentence, part);
  });
  return sentence;
}

/** A whole percentage, strong. */
export function percent(whole: number): Part {
  return { strong: `${whole}%` };
}

/** The sentence without its markings, for files and for screen readers. */
export function plainText(sentence: readonly Part[]): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}

function append(sentence: Part[], part: Part): void {
  const last = sentence.at(-1);
  if (typeof part !== 'string') sentence.push(part);
  else if (typeof last === 'string') sentence[sentence.length - 1] = last + part;
  else if (part !== '') sentence.push(part);
}
