import { shiftSentence } from '#shared/wording/shiftSentence.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { DotCounter } from '../../charts/DotCounter.tsx';
import { PilesChart } from '../../charts/PilesChart.tsx';
import { optionWords } from '../optionWords.ts';
import { pilesAlt } from '../pilesAlt.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sentence } from '../Sentence.tsx';
import { Sheet } from '../Sheet.tsx';
import { useStageWords, type StageWords } from '../stageWords.ts';
import { TooFew } from '../TooFew.tsx';
import styles from './DotsScreen.module.css';
import { Moments } from './Moments.tsx';

type Dots = ScreenOf<'dots'>;

/** The reveal. Where there are too few people, the same page says so, and nothing else changes. */
export function DotsScreen({ screen }: { screen: Dots }) {
  const stage = useStageWords();
  const { words } = stage;
  const { question, rounds, before, after, shift, step } = screen;
  const now = (after ?? before).label;
  return (
    <Sheet title={question} under={<Moments labels={rounds.map(({ label }) => label)} now={now} />}>
      {before.counts === null ? (
        <TooFew>{words.dots.tooFew}</TooFew>
      ) : (
        <PilesChart
          data={{
            options: screen.options.map((option) => ({ id: option.id, label: optionWords(option, words) })),
            before: before.counts,
            after: shift?.afterCounts ?? null,
            flows: shift?.flows ?? null,
            room: screen.room,
          }}
          name={pilesAlt(screen, stage)}
          was={words.dots.was}
          beyond={step === 'sentence'}
        />
      )}
      <Tray people={(shift?.beforeOnly ?? 0) + (shift?.afterOnly ?? 0)} />
      <div className={styles.sentence} aria-live="polite">
        <p>{saidAt(screen, stage)}</p>
      </div>
      <PilesTable screen={screen} />
    </Sheet>
  );
}

function saidAt(screen: Dots, { lang, words }: StageWords) {
  const { step, shift, before, after, options } = screen;
  switch (step) {
    case 'before':
    case 'move':
      return null;
    case 'pause':
      return <span className={styles.pause}>{words.dots.pause}</span>;
    case 'sentence': {
      // Without counts the page has said already that there are too few.
      if (shift === null || before.counts === null) return null;
      const target = options.find(({ id }) => id === shift.target)?.label ?? null;
      const moments = shift.primary ? null : { before: before.label, after: after?.label ?? '' };
      return <Sentence parts={shiftSentence(shift, { lang, target, moments })} />;
    }
    default:
      return step satisfies never;
  }
}

/** Who voted only once: hollow dots beside the piles, for everybody to see that they are not in them. */
function Tray({ people }: { people: number }) {
  const { words } = useStageWords();
  if (people === 0) return <div className={styles.tray} />;
  const said = words.dots.tray(people);
  return (
    <div className={styles.tray}>
      <div className={styles.hollow} style={{ aspectRatio: `${Math.min(people, 12)} / 1` }}>
        <DotCounter filled={0} of={people} name={`${people} ${said}`} />
      </div>
      <p aria-hidden="true">
        <strong>{people}</strong> {said}
      </p>
    </div>
  );
}

function PilesTable({ screen }: { screen: Dots }) {
  const { words } = useStageWords();
  const { options, before, after, shift } = screen;
  if (before.counts === null) return null;
  const { counts } = before;
  const named = options.map((option) => optionWords(option, words));
  const moved = after !== null && shift !== null ? { label: after.label, shift } : null;
  const flowing = moved?.shift.flows ? named.map((name) => words.dots.flow(name)) : [];
  return (
    <ChartTable
      caption={screen.question}
      columns={[words.dots.option, before.label, ...(moved === null ? [] : [moved.label]), ...flowing]}
      rows={named.map((name, index) => ({
        name,
        cells: [
          counts[index] ?? 0,
          ...(moved === null ? [] : [moved.shift.afterCounts?.[index] ?? '']),
          ...(moved?.shift.flows?.map((row) => row[index] ?? 0) ?? []),
        ],
      }))}
    />
  );
}
