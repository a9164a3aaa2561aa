import type { RoundTable } from '#shared/session/tables.ts';
import type { ScreenOption } from '#shared/views/projectorScreen.ts';
import type { ProjectorWording } from '#shared/wording/projector.ts';
import { optionWords } from './optionWords.ts';

export interface TallyRow {
  label: string;
  count: number;
  /** The one option of this bar; `null` where several stand together. */
  option: string | null;
}

/** The cells of a published table, each with its words. Empty where no numbers may be shown. */
export function tallyRows(table: RoundTable, options: ScreenOption[], words: ProjectorWording): TallyRow[] {
  return table.cells.map((cell) => {
    const chosen = cell.options.flatMap((index) => options[index] ?? []);
    const labels = chosen.map((option) => optionWords(option, words));
    return chosen.length > 1
      ? { label: words.tally.together(words.listed(labels)), count: cell.count, option: null }
      : { label: labels[0] ?? '', count: cell.count, option: chosen[0]?.id ?? null };
  });
}

/** From so many ballots on, every personal poll is above its floor, so that only the spread can be the reason. */
const ABOVE_EVERY_FLOOR = 10;
const BELOW_EVERY_FLOOR = 5;

/** Why nothing is shown. The floor of the session does not reach the big screen, so between the two it says both. */
export function silenceWords({ n, privacy }: RoundTable, words: ProjectorWording): string {
  if (privacy === 'story' || n < BELOW_EVERY_FLOOR) return words.tally.tooFew;
  return n >= ABOVE_EVERY_FLOOR ? words.tally.spread : words.tally.either;
}
