import { guessesWording } from '#shared/wording/guesses.ts';
import { guessSentence } from '#shared/wording/guessSentence.ts';
import { plainText } from '#shared/wording/parts.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { GuessDots } from '../../charts/GuessDots.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sentence } from '../Sentence.tsx';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { TooFew } from '../TooFew.tsx';
import styles from './GroupsScreen.module.css';

/** What the room thought of itself, beside what was so. */
export function GuessesScreen({ screen: { question, guessed } }: { screen: ScreenOf<'guesses'> }) {
  const { lang } = useStageWords();
  const own = guessesWording[lang];
  if (guessed === null) {
    return (
      <Sheet title={question}>
        <TooFew>{own.screen.tooFew}</TooFew>
      </Sheet>
    );
  }
  const { counts, people, truth } = guessed;
  const told = guessSentence(guessed, lang);
  return (
    <Sheet title={question}>
      <GuessDots
        counts={counts}
        truth={{ at: truth, said: own.screen.truth(own.number(truth)) }}
        name={plainText(told)}
      />
      <p className={styles.people}>{own.screen.people(people)}</p>
      <p className={styles.sentence}>
        <Sentence parts={told} />
      </p>
      <ChartTable
        caption={question}
        columns={[own.screen.guess, own.screen.guessed]}
        rows={counts.map((count, tenths) => ({ name: `${tenths}`, cells: [count] }))}
      />
    </Sheet>
  );
}
