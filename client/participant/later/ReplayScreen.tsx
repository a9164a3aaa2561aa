import type { PhoneScreen, ReplayedRound } from '#shared/views/participantScreen.ts';
import { phoneConfidenceWording } from '#shared/wording/phoneConfidence.ts';
import { ballotOf, type Desk } from '../../session/ballots.ts';
import { OptionSign, signOf } from '../../ui/OptionSign.tsx';
import { confidenceOf } from '../confidenceOf.ts';
import { useLang, useWords } from '../language.ts';
import { inOwnWords, labelOf } from '../options.ts';
import page from '../page.module.css';
import type { ScreenProps } from '../screenProps.ts';
import styles from './ReplayScreen.module.css';

type Replay = Extract<PhoneScreen, { kind: 'replay' }>;

/** How sure this phone's owner was, for their eyes only. */
export function ReplayScreen({ screen, desk }: ScreenProps<Replay>) {
  const lang = useLang();
  const words = phoneConfidenceWording[lang];
  const { prediction, truth, moments } = screen;
  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <h2 className={page.headline}>{words.title}</h2>
      <p className={styles.asked}>{prediction.question}</p>
      <p className={styles.predicted}>{predicted(prediction, desk, lang)}</p>
      {truth !== null && <p className={styles.became}>{words.became(labelOf(prediction, truth, lang))}</p>}
      <p className={styles.asked}>{screen.question}</p>
      <dl className={page.sheets}>
        {moments.map((moment) => (
          <Moment key={moment.round} moment={moment} desk={desk} />
        ))}
      </dl>
      <p className={styles.private}>{words.private}</p>
    </>
  );
}

function Moment({ moment, desk }: { moment: ReplayedRound; desk: Desk }) {
  const lang = useLang();
  const none = useWords().answers.none;
  const { choice, sure } = saidIn(moment, desk);
  const sign = choice === null ? null : signOf(choice);
  return (
    <div className={styles.moment}>
      <dt>{moment.label}</dt>
      <dd className={styles.choice} data-sign={sign ?? 'none'}>
        {sign !== null && <OptionSign sign={sign} own={inOwnWords(moment)} className={styles.sign} />}
        {choice === null ? none : labelOf(moment, choice, lang)}
      </dd>
      {sure !== null && <dd className={styles.sure}>{phoneConfidenceWording[lang].sure(sure)}</dd>}
    </div>
  );
}

function predicted(prediction: ReplayedRound, desk: Desk, lang: ReturnType<typeof useLang>): string {
  const words = phoneConfidenceWording[lang];
  const { choice, sure } = saidIn(prediction, desk);
  if (choice === null) return words.none;
  const label = labelOf(prediction, choice, lang);
  return sure === null ? words.unsaid(label) : words.wasSure(sure, label);
}

/** What was chosen, and how sure that was. */
function saidIn({ round, confidence }: ReplayedRound, desk: Desk) {
  const choice = ballotOf(desk, round)?.choice ?? null;
  return { choice, sure: confidenceOf(desk, { choice: round, round: confidence }) };
}
