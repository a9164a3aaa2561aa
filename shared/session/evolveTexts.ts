import type { EventOf } from './events.ts';
import type { Round, SessionState } from './state.ts';
import { writtenIn } from './texts.ts';

type TextEvent = EventOf<'textWritten' | 'textsMarked' | 'textModerated' | 'textGrouped' | 'wallTurned'>;

/** What is so after an event about texts. Total, as `evolve` is. */
export function evolveTexts(state: SessionState, event: TextEvent): void {
  const round = state.rounds.get(event.round);
  if (round?.desk === null || round === undefined) return;
  switch (event.type) {
    case 'textWritten': {
      const { participant, id: text, text: choice, seq } = event;
      return choice === ''
        ? takeBack(round, event)
        : void round.ballots.set(participant, { choice, seq, text });
    }
    case 'textsMarked': {
      const { participant, texts, seq } = event;
      return texts.length === 0
        ? takeBack(round, event)
        : void round.ballots.set(participant, { choice: texts.join(' '), seq });
    }
    case 'textModerated':
      round.desk.moderated.set(event.text, event.as);
      return tellPhones(state, round);
    case 'textGrouped':
      group(round, event);
      return tellPhones(state, round);
    case 'wallTurned':
      round.desk.page = event.page;
      state.turn += 1;
      return;
    default:
      event satisfies never;
  }
}

function takeBack(
  { ballots, desk }: Round,
  { participant, seq }: EventOf<'textWritten' | 'textsMarked'>,
): void {
  ballots.delete(participant);
  desk?.takenBack.set(participant, seq);
}

/**
 * Whatever stood for the same as this text now stands for the same as the other. By itself again it waits: what was
 * settled of the other was never settled of it.
 */
function group({ desk }: Round, { text, with: leader }: EventOf<'textGrouped'>): void {
  if (desk === null) return;
  desk.moderated.delete(text);
  if (leader === null) {
    desk.sameAs.delete(text);
    return;
  }
  for (const [one, other] of desk.sameAs) if (other === text) desk.sameAs.set(one, leader);
  desk.sameAs.set(text, leader);
}

/** Phones show texts where they are marked, and nowhere else. */
function tellPhones(state: SessionState, round: Round): void {
  const { scene } = state.position;
  if (round.scene !== scene && writtenIn(state, scene) === round) state.phonesTurn += 1;
}
