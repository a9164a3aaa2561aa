import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { phoneWritingWording } from '#shared/wording/phoneWriting.ts';
import { ballotOf, marksIn } from '../../session/ballots.ts';
import { useLang } from '../language.ts';
import page from '../page.module.css';
import { SaveState } from '../SaveState.tsx';
import type { ScreenProps } from '../screenProps.ts';
import styles from './MarksScreen.module.css';
import { markingWords } from './writingWords.ts';

type Marks = Extract<PhoneScreen, { kind: 'marks' }>;

/** What others wrote: one tap on each that one can use, and another that takes it back. */
export function MarksScreen({ screen, desk, onChoose }: ScreenProps<Marks>) {
  const lang = useLang();
  const words = phoneWritingWording[lang].marks;
  const { round, texts, open } = screen;
  const ballot = ballotOf(desk, round);
  const marked = marksIn(ballot?.choice ?? '');
  const toggle = (text: string) => {
    const others = marked.filter((each) => each !== text);
    const next = others.length === marked.length ? [...marked, text] : others;
    onChoose(round, next.join(' '), 'marks');
  };
  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <fieldset disabled={!open}>
        <legend>
          <h2 className={page.question}>{words.question}</h2>
        </legend>
        <p className={page.help}>{texts.length === 0 ? words.nothing : words.help}</p>
        <div className={styles.state}>
          <SaveState words={markingWords({ ballot, open }, lang)} />
        </div>
        {texts.length > 0 && (
          <ul className={page.sheets}>
            {texts.map(({ id, text }) => (
              <li key={id}>
                <label className={styles.line} data-marked={marked.includes(id)}>
                  <input
                    type="checkbox"
                    className={styles.box}
                    checked={marked.includes(id)}
                    onChange={() => toggle(id)}
                  />
                  <span dir="auto">{text}</span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </fieldset>
    </>
  );
}
