import type { ScreenOf } from './screenOf.ts';
import type { StageWords } from './stageWords.ts';
import { optionWords } from './optionWords.ts';

/** The hero in one sentence: how many people, the piles of each moment, how many switched. */
export function pilesAlt(screen: ScreenOf<'dots'>, { words }: StageWords): string {
  const { before, after, shift, options, pairs } = screen;
  const piles = (label: string, counts: number[] | null | undefined): string[] => {
    if (counts === null || counts === undefined) return [];
    const all = options.map((option, index) => `${optionWords(option, words)} ${counts[index] ?? 0}`);
    return [words.dots.piles(label, words.listed(all))];
  };
  const moved = shift?.changed === null || shift === null ? [] : [words.dots.moved(shift.changed)];
  const said = [
    ...piles(before.label, before.counts),
    ...(after === null ? [] : piles(after.label, shift?.afterCounts)),
    ...moved,
  ];
  return said.length === 0 ? words.dots.tooFew : `${words.dots.people(pairs)}, ${said.join('; ')}.`;
}
