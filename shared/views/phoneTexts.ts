import type { Lang } from '../ids.ts';
import { inLanguage, type Poll } from '../scenario.ts';
import type { SessionState } from '../session/state.ts';
import { shownIn, writtenIn } from '../session/texts.ts';
import type { PhoneScreen } from './participantScreen.ts';
import { presentScene } from './scenes.ts';
import { said } from './texts.ts';

/** So many can be looked through on a phone; on the wall there may be more. */
const MOST = 40;

/** Where a text is written, or those of others are marked: only those that the trainer shows, and only there. */
export function phoneTexts(
  state: SessionState,
  { round: id, poll }: { round: string; poll: Extract<Poll, { type: 'text' }> },
  lang: Lang,
): PhoneScreen {
  const scene = presentScene(state);
  const round = state.rounds.get(id);
  const common = {
    title: inLanguage(scene.title, lang),
    round: id,
    gossip: said(poll.gossip, lang),
    open: round?.status === 'open',
  };
  if (round?.asks !== 'marks') {
    const { question, help, maxLength: most } = poll;
    return { kind: 'write', ...common, question: inLanguage(question, lang), help: said(help, lang), most };
  }
  const written = writtenIn(state, scene.id);
  const shown = written === null ? [] : shownIn(written).slice(0, MOST);
  return {
    kind: 'marks',
    ...common,
    texts: shown.map(({ id: text, text: words }) => ({ id: text, text: words })),
  };
}
