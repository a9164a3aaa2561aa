import type { Lang } from '../ids.ts';
import { guessesIn, type Guesses } from '../results/guesses.ts';
import { inLanguage, pollById, type Scene } from '../scenario.ts';
import { guessedIn } from '../session/guessing.ts';
import type { SessionState } from '../session/state.ts';
import type { PhoneScreen } from './participantScreen.ts';
import type { BigScreen } from './projectorScreen.ts';

/** One's own guess beside what was so; `null` where nobody was asked to guess. */
export function guessedScreen(state: SessionState, scene: Scene, lang: Lang): PhoneScreen | null {
  const round = guessedIn(state.scenario, scene);
  if (round === null) return null;
  const guesses = guessesIn(state, round);
  return {
    kind: 'guessed',
    title: inLanguage(scene.title, lang),
    round,
    truth: guesses?.truth ?? null,
  };
}

/** What the room thought of itself, beside what was so. */
export function guessesScreen(state: SessionState, scene: Scene): BigScreen | null {
  const asked = state.rounds.get(guessedIn(state.scenario, scene) ?? '');
  if (asked === undefined) return null;
  const { question } = pollById(state.scenario, asked.poll);
  return { kind: 'guesses', question: inLanguage(question, state.lang), guessed: guessesIn(state, asked.id) };
}

/** The same for the console. */
export function guessesFor(state: SessionState, scene: Scene): { guesses?: Guesses } {
  const round = guessedIn(state.scenario, scene);
  const guesses = round === null ? null : guessesIn(state, round);
  return guesses === null ? {} : { guesses };
}
