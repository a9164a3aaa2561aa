import type { ErrorRate } from '#shared/session/tables.ts';
import { plainText } from '#shared/wording/parts.ts';
import { sortingWording } from '#shared/wording/sorting.ts';
import { sortingSentence } from '#shared/wording/sortingSentence.ts';
import { wholePercent } from '#shared/wording/sureSentence.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { TooFew } from '../TooFew.tsx';
import styles from './RatesScreen.module.css';

type Rates = ScreenOf<'rates'>;

const KINDS = ['opinionTakenForFact', 'factTakenForOpinion'] as const;

/** How often an opinion was taken for a fact, and a fact for an opinion: two figures, each with its part of a bar. */
export function RatesScreen({ screen }: { screen: Rates }) {
  const { question, level } = screen;
  const { lang } = useStageWords();
  const own = sortingWording[lang];
  if (level === 'none') {
    return (
      <Sheet title={question}>
        <TooFew>{own.screen.ratesTooFew}</TooFew>
      </Sheet>
    );
  }
  const told = KINDS.flatMap((kind) => {
    const rate = screen[kind];
    return rate === null ? [] : [{ kind, rate }];
  });
  if (told.length === 0) {
    return (
      <Sheet title={question}>
        <TooFew>{plainText(sortingSentence(screen, lang))}</TooFew>
      </Sheet>
    );
  }
  return (
    <Sheet title={question}>
      <div className={styles.rates} role="img" aria-label={plainText(sortingSentence(screen, lang))}>
        {told.map(({ kind, rate }) => (
          <div key={kind} className={styles.rate}>
            <p className={styles.figure}>
              {level === 'counts' ? rate.taken : `${wholePercent(rate.share)}%`}
            </p>
            <div>
              <p className={styles.name}>{own.screen[kind]}</p>
              <Bar rate={rate} />
              <p className={styles.times}>{own.screen.times(rate.taken, rate.of)}</p>
            </div>
          </div>
        ))}
      </div>
      <ChartTable
        caption={question}
        columns={[own.screen.kind, own.screen.people]}
        rows={told.map(({ kind, rate }) => ({ name: own.screen[kind], cells: [rate.taken] }))}
      />
      <p className={styles.foot}>{own.definition}</p>
    </Sheet>
  );
}

/** All definite answers, and the part of them that was the other kind. */
function Bar({ rate: { share } }: { rate: ErrorRate }) {
  return (
    <div className={styles.bar}>
      {share > 0 && <div className={styles.taken} style={{ width: `${share * 100}%` }} />}
    </div>
  );
}
