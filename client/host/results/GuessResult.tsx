import type { Guesses } from '#shared/results/guesses.ts';
import { guessesWording } from '#shared/wording/guesses.ts';
import { guessSentence } from '#shared/wording/guessSentence.ts';
import { CountTable } from './CountTable.tsx';
import styles from './Results.module.css';
import { Sentence } from './Sentence.tsx';
import type { Told } from './told.ts';

/** What the room thought of itself, and how often each number was guessed. */
export function GuessResult({ guesses, told }: { guesses: Guesses; told: Told }) {
  const own = guessesWording[told.lang];
  const rows = guesses.counts.map((count, tenths) => ({
    id: `${tenths}`,
    label: `${tenths}`,
    cells: [count],
  }));
  return (
    <div className={styles.result}>
      <Sentence parts={guessSentence(guesses, told.lang)} />
      <CountTable
        caption={own.console.caption}
        corner={own.screen.guess}
        columns={[{ id: 'people', label: own.screen.guessed }]}
        rows={rows.filter(({ cells: [count] }) => count !== 0)}
      />
      <div className={styles.notes}>
        <p>{own.screen.people(guesses.people)}</p>
        <p>{own.console.note}</p>
      </div>
    </div>
  );
}
