import { inLanguage, type Poll, type Scene } from '../scenario.ts';
import { votedIn } from '../session/counts.ts';
import type { SessionState } from '../session/state.ts';
import { markedIn, shownIn, writtenIn, type Stack } from '../session/texts.ts';
import { wallOf, wallPage } from '../session/wall.ts';
import type { BigScreen, ScreenText } from './projectorScreen.ts';
import { askedIn, titleOf } from './scenes.ts';
import { said } from './texts.ts';

/** So many are the best. */
const BEST = 3;

function textPoll({ scenario }: SessionState, scene: Scene): Extract<Poll, { type: 'text' }> | null {
  const [asked] = askedIn(scenario, scene);
  return asked?.poll.type === 'text' ? asked.poll : null;
}

const lineOf = ({ text, alike }: Stack): ScreenText => ({ text, people: 1 + alike.length });

/** While people write; `null` in a scene in which they do not. */
export function writingScreen(state: SessionState, scene: Scene): BigScreen | null {
  const poll = textPoll(state, scene);
  const written = writtenIn(state, scene.id);
  if (poll === null || written?.scene !== scene.id) return null;
  return {
    kind: 'writing',
    title: titleOf(state, scene),
    question: inLanguage(poll.question, state.lang),
    gossip: said(poll.gossip, state.lang),
    written: votedIn(state, scene.id),
    open: written.status === 'open',
  };
}

/** What the trainer shows of what was written, page by page. */
export function wallScreen(state: SessionState, scene: Scene): BigScreen | null {
  const written = writtenIn(state, scene.id);
  if (written === null) return null;
  const pages = wallOf(written);
  const page = wallPage(written);
  const texts = pages[page]?.map(lineOf) ?? [];
  return { kind: 'wall', title: titleOf(state, scene), texts, page, pages: pages.length };
}

/** What most people marked, of what is still shown, once enough of them have marked anything. */
export function bestScreen(state: SessionState, scene: Scene): BigScreen | null {
  const poll = textPoll(state, scene);
  const written = writtenIn(state, scene.id);
  const marked = written && markedIn(state, written);
  const table = marked && state.marks.get(marked.id);
  if (poll === null || !written || !table) return null;
  const shown = new Map(shownIn(written).map((stack) => [stack.id, stack.text]));
  const texts =
    table.counts?.flatMap(({ text: id, people }): ScreenText[] => {
      const text = shown.get(id);
      return text === undefined ? [] : [{ text, people }];
    }) ?? null;
  return {
    kind: 'best',
    title: titleOf(state, scene),
    gossip: said(poll.gossip, state.lang),
    people: table.people,
    texts: texts?.slice(0, BEST) ?? null,
  };
}
