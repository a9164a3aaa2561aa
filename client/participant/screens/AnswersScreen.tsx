import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { ballotOf, type Desk } from '../../session/ballots.ts';
import { OptionSign, signOf } from '../../ui/OptionSign.tsx';
import { confidenceOf } from '../confidenceOf.ts';
import { useLang, useWords } from '../language.ts';
import { useLater } from '../later.ts';
import { inOwnWords, labelOf } from '../options.ts';
import page from '../page.module.css';
import type { ScreenProps } from '../screenProps.ts';
import styles from './AnswersScreen.module.css';

type Answers = Extract<PhoneScreen, { kind: 'answers' }>;

/** The owner's own choices over the story, for their eyes only. */
export function AnswersScreen({ screen, desk }: ScreenProps<Answers>) {
  const words = useWords();
  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <h2 className={page.headline}>{words.answers.title}</h2>
      <p className={styles.asked}>{screen.question}</p>
      <dl className={page.sheets}>
        {screen.answers.map((answer) => (
          <Answer key={answer.round} answer={answer} desk={desk} />
        ))}
      </dl>
      <p className={styles.private}>{words.answers.private}</p>
      <p className={page.note}>{words.answers.screen}</p>
    </>
  );
}

function Answer({ answer, desk }: { answer: Answers['answers'][number]; desk: Desk }) {
  const lang = useLang();
  const words = useWords();
  const { round, confidence } = answer;
  const choice = ballotOf(desk, round)?.choice ?? null;
  const sign = signOf(choice ?? '');
  const sure = confidence === undefined ? null : confidenceOf(desk, { choice: round, round: confidence });
  return (
    <div className={styles.answer}>
      <dt className={styles.moment}>{answer.label}</dt>
      <dd className={styles.choice} data-sign={sign ?? 'none'}>
        {sign && <OptionSign sign={sign} own={inOwnWords(answer)} className={styles.sign} />}
        {choice === null ? words.answers.none : labelOf(answer, choice, lang)}
      </dd>
      {sure !== null && <Sure percent={sure} />}
    </div>
  );
}

/** Has its room before its words have come. */
function Sure({ percent }: { percent: string }) {
  const { parts } = useLater();
  return <dd className={styles.sure}>{parts !== null && <parts.WasSure percent={percent} />}</dd>;
}
