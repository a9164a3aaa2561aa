import type { Lang, OptionId } from '#shared/ids.ts';
import type { PhoneOption, PhonePoll } from '#shared/views/participantScreen.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { signOf } from '../ui/OptionSign.tsx';

/** An option in words: the scenario's, else the product's own for the constant question, else its place. */
export function optionWords({ id, label }: PhoneOption, lang: Lang): string {
  const sign = signOf(id);
  return label ?? (sign === null ? id : phoneWording[lang].call[sign]);
}

/** Whether a poll says its options in words of its own. */
export const inOwnWords = ({ options }: Pick<PhonePoll, 'options'>): boolean =>
  options.some(({ label }) => label !== null);

/** The words of one choice of a poll. */
export function labelOf({ options }: Pick<PhonePoll, 'options'>, choice: OptionId, lang: Lang): string {
  return optionWords(options.find(({ id }) => id === choice) ?? { id: choice, label: null }, lang);
}
