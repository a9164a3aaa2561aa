import { optionsOf, type Poll, type Scenario, type Scene, type Text } from '../../scenario.ts';
import { inBoth } from '../../wording/report.ts';

/** A poll's options with words for each, the product's own where the scenario leaves it at those. */
export function labelled(poll: Poll): { id: string; label: Text }[] {
  return optionsOf(poll).map(({ id, label }) => ({ id, label: label ?? ownWords(poll, id) }));
}

function ownWords(poll: Poll, option: string): Text {
  switch (poll.type) {
    case 'call':
      return inBoth(({ constant }) =>
        option === 'skip' || option === 'unsure' ? constant[option] : constant.call,
      );
    case 'ifThen':
      return inBoth(({ planMade }) => planMade);
    case 'choice':
    case 'predict':
    case 'scale':
    case 'guess':
    case 'sort':
    case 'text':
      // The middle of a scale has no words but its number.
      return { nl: option, en: option };
    default:
      return poll satisfies never;
  }
}

/** Where a round is asked, and the words for that moment. */
export interface Asked {
  round: string;
  poll: string;
  label: Text;
  scene: Scene;
}

/** Every round of a scenario in the order of the story. */
export function askedRounds({ scenes }: Scenario): Asked[] {
  return scenes.flatMap((scene) =>
    (scene.moments ?? []).map(({ id, poll, label }) => ({
      round: id,
      poll,
      label: label ?? scene.title,
      scene,
    })),
  );
}

/** The client of a call poll, or `null`. */
export function clientLabel(scenario: Scenario, poll: Poll): Text | null {
  if (poll.type !== 'call') return null;
  return scenario.clients.find(({ id }) => id === poll.client)?.label ?? null;
}
