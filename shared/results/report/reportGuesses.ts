import { plainText } from '../../wording/parts.ts';
import { guessSentence } from '../../wording/guessSentence.ts';
import { guessedIn } from '../../session/guessing.ts';
import type { SessionState } from '../../session/state.ts';
import { guessesIn } from '../guesses.ts';
import type { PublishedResults } from './schema.ts';
import { notYet } from './withheld.ts';

type Reported = NonNullable<PublishedResults['guesses']>[number];

/** What the room thought of itself, for each reveal that it guessed at; nothing at all where it did not. */
export function reportGuesses(state: SessionState): Pick<PublishedResults, 'guesses'> {
  const guesses = state.scenario.scenes.flatMap((scene): Reported[] => {
    const asked = state.rounds.get(guessedIn(state.scenario, scene) ?? '');
    return asked === undefined
      ? []
      : [{ round: asked.id, poll: asked.poll, result: resultOf(state, asked.id) }];
  });
  return guesses.length === 0 ? {} : { guesses };
}

function resultOf(state: SessionState, round: string): Reported['result'] {
  const reason = notYet(state, [round]);
  const guesses = guessesIn(state, round);
  if (reason !== null || guesses === null) return { kind: 'withheld', reason: reason ?? 'tooFew' };
  const said = (lang: 'nl' | 'en') => plainText(guessSentence(guesses, lang));
  return { kind: 'guesses', ...guesses, sentence: { nl: said('nl'), en: said('en') } };
}
