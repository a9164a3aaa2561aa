import { confidenceWording, leaningWords } from '#shared/wording/confidence.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { Leanings } from '../../charts/Leanings.tsx';
import { optionWords } from '../optionWords.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { TooFew } from '../TooFew.tsx';
import styles from './ConvictionScreen.module.css';

/** How convinced the room was at each moment of the story. */
export function ConvictionScreen({ screen }: { screen: ScreenOf<'conviction'> }) {
  const { options, moments, people } = screen;
  const { lang, words } = useStageWords();
  const own = confidenceWording[lang].screen;
  if (moments === null) {
    return (
      <Sheet title={own.leaning}>
        <TooFew>{own.tooFew}</TooFew>
      </Sheet>
    );
  }
  const called = (id: string): string => {
    const option = options.find((each) => each.id === id);
    return option === undefined ? '' : optionWords(option, words);
  };
  const ends = { low: called('skip'), middle: own.undecided, high: called('call') };
  const rows = moments.map(({ label, mean }) => ({
    label,
    mean,
    told: leaningWords(mean, ends, lang),
    said: `${Math.abs(Math.round(mean * 100))}`,
  }));
  return (
    <Sheet title={own.leaning}>
      <Leanings
        moments={rows}
        ends={ends}
        name={`${own.leaned(people)} ${rows.map(({ label, told }) => `${label}: ${told}`).join('; ')}.`}
      />
      <p className={styles.people}>
        {own.leaned(people)} {own.ofHundred}
      </p>
      <ChartTable
        caption={screen.question}
        columns={[own.moment, own.leaning]}
        rows={rows.map(({ label, told }) => ({ name: label, cells: [told] }))}
      />
    </Sheet>
  );
}
