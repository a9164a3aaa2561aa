import type { TextId } from '#shared/ids.ts';
import type { Poll, Scenario, Scene } from '#shared/scenario.ts';
import { stacksOf } from '#shared/session/texts.ts';
import type { Outcome, Played } from './played.ts';
import { tinyScenario, zegerWith } from './scenarios.ts';

const both = (said: string) => ({ nl: said, en: `${said} (en)` });

function textPoll(id: string, own: Partial<Extract<Poll, { type: 'text' }>>): Poll {
  return {
    id,
    type: 'text',
    privacy: 'story',
    question: both(`Schrijf iets: ${id}.`),
    maxLength: 60,
    moderated: true,
    ...own,
  };
}

/**
 * The tiny scenario in which people write: another explanation before the twist (round `why`), a line of gossip written
 * anew (`anew`) and marked (`useful`), and a reaction before the close (`last`). Scenes are called as their rounds are.
 */
export function writingScenario(): Scenario {
  const { scenes, polls, ...tiny } = tinyScenario();
  const scene = (id: string, poll: string, own: Partial<Scene>): Scene => ({
    id,
    title: both(`Scène ${id}`),
    kind: 'exercise',
    minutes: 1,
    reader: 'trainer',
    moments: [{ id, poll, label: both(`moment ${id}`) }],
    projector: { view: 'wall' },
    trainer: { say: both('Schrijf.'), ask: [] },
    ...own,
  });
  const minutes: Record<string, number> = { hearing: 4, reveal: 6 };
  const before: Record<string, Scene[]> = {
    turn: [scene('why', 'explain', { needs: ['explanation'] })],
    own: [
      scene('anew', 'rewrite', { needs: ['rewriting'], projector: { view: 'progress' } }),
      scene('useful', 'rewrite', { needs: ['rewriting'], projector: { view: 'best' } }),
    ],
    end: [scene('last', 'react', { needs: ['reactions'] })],
  };
  return {
    ...tiny,
    parts: ['explanation', 'rewriting', 'reactions'],
    polls: [
      ...polls,
      textPoll('explain', { needs: ['explanation'], examples: [both('moe'), both('haast')] }),
      textPoll('rewrite', {
        needs: ['rewriting'],
        maxLength: 120,
        upvotes: true,
        gossip: both('Die is altijd druk.'),
        good: both('Drie klanten in een uur, op maandag.'),
      }),
      textPoll('react', { needs: ['reactions'], maxLength: 140 }),
    ],
    scenes: scenes.flatMap((each) => [
      ...(before[each.id] ?? []),
      { ...each, minutes: minutes[each.id] ?? each.minutes },
    ]),
  };
}

/** The built-in story without all that is not written, so that nobody waits for it. */
export function onlyWriting(): Scenario {
  const story = zegerWith('explanation', 'rewriting', 'reactions');
  const scenes = story.scenes.filter(
    ({ kind, needs }) => needs !== undefined || kind === 'join' || kind === 'close',
  );
  return { ...story, scenes, comparisons: [] };
}

/** A phone writes in a round. */
export function write(session: Played, phone: number, [round, text]: [string, string]): Outcome {
  return session.send(phone, { type: 'writeText', round, text });
}

/** The id under which everybody but its writer knows a text. */
export function idOf({ state }: Played, round: string, text: string): TextId {
  const asked = state.rounds.get(round);
  const lines = asked === undefined ? [] : stacksOf(asked).flatMap((stack) => [stack, ...stack.alike]);
  const found = lines.find((line) => line.text === text);
  if (found === undefined) throw new Error(`nobody has written ${text} in ${round}`);
  return found.id;
}

/** The trainer settles a text. */
export function moderate(
  session: Played,
  [round, text]: [string, string],
  as: 'waiting' | 'shown' | 'hidden',
): Outcome {
  return session.host({ type: 'moderateText', round, text: idOf(session, round, text), as });
}
