import type { Lang, TextId } from '#shared/ids.ts';
import { inLanguage, pollById } from '#shared/scenario.ts';
import type { Asking } from '#shared/session/askings.ts';
import type { ParticipantCommand } from '#shared/session/commands.ts';
import type { SessionState } from '#shared/session/state.ts';
import { shownIn, writtenIn } from '#shared/session/texts.ts';
import { writingsWording } from '#shared/wording/writings.ts';

/** Every fourth person has nothing to write. */
const WITHOUT_TEXT = 4;
/** Every so many texts one is of use to somebody. */
const OF_USE = 3;

/**
 * What an invented participant at this place sends where texts are asked for, or `null` where they send nothing. Says
 * of itself that it is invented.
 */
export function sendingOf(
  state: SessionState,
  { id: round, poll: pollId, asks }: Asking,
  place: number,
): ParticipantCommand | null {
  if (asks === 'marks') {
    const texts = marksOf(state, round, place);
    return texts.length === 0 ? null : { type: 'markTexts', round, texts, seq: 1 };
  }
  const poll = pollById(state.scenario, pollId);
  if (poll.type !== 'text' || place % WITHOUT_TEXT === WITHOUT_TEXT - 1) return null;
  const lang: Lang = state.settings.lang;
  const words = writingsWording[lang];
  const example = poll.examples?.[place % poll.examples.length];
  const text =
    example === undefined ? words.inventedText(place + 1) : words.invented(inLanguage(example, lang));
  return { type: 'writeText', round, text, seq: 1 };
}

function marksOf(state: SessionState, round: string, place: number): TextId[] {
  const written = writtenIn(state, state.rounds.get(round)?.scene ?? '');
  const shown = written === null ? [] : shownIn(written);
  return shown.filter((_, index) => (index + place) % OF_USE === 0).map(({ id }) => id);
}
