import { CONFIDENCES } from '#shared/session/askings.ts';
import { confidenceWording } from '#shared/wording/confidence.ts';
import { plainText } from '#shared/wording/parts.ts';
import { gapSentence, sureSentence, wholePercent } from '#shared/wording/sureSentence.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { SureDots } from '../../charts/SureDots.tsx';
import { optionWords } from '../optionWords.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sentence } from '../Sentence.tsx';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { TooFew } from '../TooFew.tsx';
import styles from './SureScreen.module.css';

type Sure = ScreenOf<'sure'>;

/** The lowest confidence that counts as sure, in percent. */
const SURE = 80;

/** How sure the room was of what would happen, and then how right. */
export function SureScreen({ screen }: { screen: Sure }) {
  const { question, options, counts, people, outcome, meanConfidence } = screen;
  const { lang, words } = useStageWords();
  const own = confidenceWording[lang];
  if (counts === null || meanConfidence === null) {
    return (
      <Sheet title={question}>
        <TooFew>{own.screen.tooFew}</TooFew>
      </Sheet>
    );
  }
  const answers = options.map((option) => optionWords(option, words));
  const wrong = (option: number) => outcome !== null && options[option]?.id !== outcome.truth;
  const told = outcome === null ? [own.screen.people(people)] : gapSentence({ ...outcome, people }, lang);
  const whole =
    outcome === null
      ? [own.screen.people(people)]
      : sureSentence({ ...screen, ...outcome, meanConfidence }, lang);
  return (
    <Sheet title={question}>
      <div className={styles.picture}>
        <SureDots
          answers={answers}
          counts={counts}
          scale={CONFIDENCES.map((percent) => `${percent}%`)}
          ends={[own.screen.guess, own.screen.certain]}
          marked={(option, place) => wrong(option) && Number(CONFIDENCES[place]) >= SURE}
          name={plainText(whole)}
        />
        <Figures screen={screen} sure={wholePercent(meanConfidence)} />
      </div>
      <p className={styles.sentence} aria-live="polite">
        <Sentence parts={told} />
      </p>
      <ChartTable
        caption={question}
        columns={[own.screen.how, ...answers]}
        rows={CONFIDENCES.map((percent, place) => ({
          name: `${percent}%`,
          cells: counts.map((row) => row[place] ?? 0),
        }))}
      />
    </Sheet>
  );
}

/** Two numbers to set beside one another: how sure, and how right; below ten people the second is a count. */
function Figures({ screen, sure }: { screen: Sure; sure: number }) {
  const { outcome, people, options } = screen;
  const { lang, words } = useStageWords();
  const own = confidenceWording[lang].screen;
  const right = outcome?.right ?? null;
  const truth = options.find(({ id }) => id === outcome?.truth);
  const asCount = outcome?.level === 'counts';
  return (
    <dl className={styles.figures} aria-hidden="true">
      <div>
        <dd>{sure}%</dd>
        <dt>{own.meanSure}</dt>
      </div>
      {right !== null && truth !== undefined && (
        <div>
          <dd>{asCount ? right : `${wholePercent(right / people)}%`}</dd>
          <dt>
            {asCount ? `${own.of(people)} ${own.wereRight(right)}` : own.wereRight(right)}
            <br />
            {own.became(optionWords(truth, words))}
          </dt>
        </div>
      )}
    </dl>
  );
}
