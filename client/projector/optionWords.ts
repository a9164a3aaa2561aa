import type { ScreenOption } from '#shared/views/projectorScreen.ts';
import type { ProjectorWording } from '#shared/wording/projector.ts';
import { signOf } from '../ui/OptionSign.tsx';

/** An option in words: the scenario's, else the product's own for the constant question, else its id. */
export function optionWords({ id, label }: ScreenOption, words: ProjectorWording): string {
  const sign = signOf(id);
  return label ?? (sign === null ? id : words.constant[sign]);
}
