import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { phoneGuessesWording } from '#shared/wording/phoneGuesses.ts';
import { ballotOf } from '../../session/ballots.ts';
import { useLang } from '../language.ts';
import page from '../page.module.css';
import { SaveState } from '../SaveState.tsx';
import { saveWords } from '../saveWords.ts';
import type { ScreenProps } from '../screenProps.ts';
import styles from './GuessScreen.module.css';
import { Scale } from './Scale.tsx';

type Guess = Extract<PhoneScreen, { kind: 'guess' }>;
type Guessed = Extract<PhoneScreen, { kind: 'guessed' }>;

/** How many of every ten people in the room one thinks would call, at one tap. */
export function GuessScreen({ screen, desk, onChoose }: ScreenProps<Guess>) {
  const lang = useLang();
  const words = phoneGuessesWording[lang];
  const { poll, open } = screen;
  const ballot = ballotOf(desk, poll.round);
  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <fieldset className={styles.points}>
        <legend>
          <h2 className={page.question}>{poll.question}</h2>
        </legend>
        {poll.help !== null && <p className={page.help}>{poll.help}</p>}
        <Scale
          round={poll.round}
          points={poll.options.map(({ id }) => id)}
          nameOf={words.point}
          chosen={ballot?.choice ?? null}
          open={open}
          ends={[`0: ${words.nobody}`, `10: ${words.everybody}`]}
          onChoose={onChoose}
        />
      </fieldset>
      <SaveState words={saveWords({ polls: [poll], ballots: [ballot], open }, lang)} />
    </>
  );
}

/** What one guessed, beside what was so, for one's own eyes. */
export function GuessedScreen({ screen, desk }: ScreenProps<Guessed>) {
  const words = phoneGuessesWording[useLang()];
  const choice = ballotOf(desk, screen.round)?.choice ?? null;
  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <h2 className={page.headline}>{choice === null ? words.none : words.title(choice)}</h2>
      {screen.truth !== null && <p className={page.story}>{words.truth(screen.truth)}</p>}
      <p className={page.note}>{words.private}</p>
    </>
  );
}
