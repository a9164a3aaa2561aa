import { SORT_OPTIONS } from '#shared/scenario.ts';
import { sortingWording } from '#shared/wording/sorting.ts';
import { keyIn } from '#shared/wording/statementKey.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { SortBars } from '../../charts/SortBars.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { TooFew } from '../TooFew.tsx';
import styles from './StatementScreen.module.css';

/** One statement: what people made of it, what it is, and why. */
export function StatementScreen({ screen }: { screen: ScreenOf<'statement'> }) {
  const { place, of, text, why, sorted } = screen;
  const { lang, words } = useStageWords();
  const own = sortingWording[lang];
  const rows = SORT_OPTIONS.map((pile) => ({
    pile,
    label: own.piles[pile],
    count: sorted?.[pile] ?? 0,
  }));
  const said = rows.map(({ label, count }) => `${label} ${count}`);
  return (
    <Sheet title={words.quoted(text)} under={<p className={styles.place}>{own.screen.place(place, of)}</p>}>
      <div className={styles.picture}>
        {sorted === null ? (
          <TooFew>{own.screen.tooFew}</TooFew>
        ) : (
          <>
            <SortBars rows={rows} name={`${words.quoted(text)} ${words.listed(said)}.`} />
            <ChartTable
              caption={text}
              columns={[own.screen.pile, own.screen.people]}
              rows={rows.map(({ label, count }) => ({ name: label, cells: [count] }))}
            />
          </>
        )}
        <div className={styles.key}>
          <p className={styles.name}>{keyIn(own.keys, screen)}</p>
          <p className={styles.why}>{why}</p>
        </div>
      </div>
      <p className={styles.foot}>{own.definition}</p>
    </Sheet>
  );
}
