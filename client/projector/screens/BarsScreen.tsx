import { barRows } from '../../charts/barRows.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { PairedBars } from '../../charts/PairedBars.tsx';
import { Hands } from '../Hands.tsx';
import { optionWords } from '../optionWords.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { TooFew } from '../TooFew.tsx';
import styles from './BarsScreen.module.css';

/** The same question at every moment, of the people who answered it each time. */
export function BarsScreen({ screen }: { screen: ScreenOf<'bars'> }) {
  const { question, series, labels } = screen;
  const { words } = useStageWords();
  const rows = barRows(series, labels);
  const options = screen.options.map((option) => ({ id: option.id, label: optionWords(option, words) }));
  if (rows === null) {
    return (
      <Sheet title={question}>
        <TooFew>{words.dots.tooFew}</TooFew>
      </Sheet>
    );
  }
  const piles = rows.map(({ label, segments }) => {
    const named = segments.map(({ people }, index) => `${options[index]?.label ?? ''} ${people}`);
    return words.dots.piles(label, words.listed(named));
  });
  const people = <p className={styles.people}>{words.bars.everyTime(series.people)}</p>;
  return (
    <Sheet title={question}>
      <PairedBars
        rows={rows}
        options={options}
        name={`${words.bars.everyTime(series.people)} ${piles.join('; ')}.`}
      />
      {screen.hands === undefined ? (
        people
      ) : (
        <Hands counted={screen.hands} options={screen.options} lead={people} />
      )}
      <ChartTable
        caption={question}
        columns={[words.bars.moment, ...options.map(({ label }) => label)]}
        rows={rows.map(({ label, segments }) => ({
          name: label,
          cells: segments.map(({ people, percent }) =>
            percent === null ? people : `${people} (${percent}%)`,
          ),
        }))}
      />
    </Sheet>
  );
}
