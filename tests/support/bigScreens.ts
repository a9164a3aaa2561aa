import type { Lang } from '#shared/ids.ts';
import type { Scenario } from '#shared/scenario.ts';
import { askingsOf } from '#shared/session/askings.ts';
import { stepsOf, votingStepOf } from '#shared/session/steps.ts';
import type { ProjectorView } from '#shared/views/projectorScreen.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { choiceOf } from '../../server/sessions/rehearsal/choices.ts';
import { play, START } from './played.ts';

const PEOPLE = 28;
const CONTEXT = {
  epoch: 1,
  now: START,
  joinUrl: 'http://192.168.1.20:3000/KBM7QX',
};

interface Named {
  name: string;
  view: ProjectorView;
}

/** What the big screen shows in any of these scenarios; what several of them have in common stands there once. */
export function differentBigScreens(scenarios: readonly Scenario[], lang: Lang): Named[] {
  const different = new Map<string, Named>();
  for (const each of scenarios.flatMap((scenario) => bigScreensOf(scenario, lang))) {
    const { screen } = each.view;
    const key = JSON.stringify(screen);
    if (!different.has(key)) different.set(key, each);
  }
  return [...different.values()];
}

/** What the big screen shows from the first step of a scenario to its last, to a room in which everybody votes. */
function bigScreensOf(scenario: Scenario, lang: Lang): Named[] {
  const session = play(scenario, { lang });
  const look = (name: string) => ({
    name: `${scenario.id}-${name}`,
    view: projectorView(session.state, CONTEXT),
  });
  const everybodyVotes = (round: string): void => {
    for (let phone = 0; phone < PEOPLE; phone += 1) {
      const choice = choiceOf(scenario, round, { place: phone });
      if (choice !== null) session.vote(phone, round, choice);
    }
  };
  return scenario.scenes.flatMap((scene) =>
    stepsOf(scene, scenario).flatMap((step) => {
      session.goTo(scene.id, step);
      const shown = look(`${scene.id}-${step}`);
      if (step !== votingStepOf(scene)) return shown;
      session.host({ type: 'openRounds', scene: scene.id });
      for (const { id, asks } of askingsOf(scenario, scene)) {
        if (asks !== 'confidence') everybodyVotes(id);
      }
      return [shown, look(`${scene.id}-${step}-voted`)];
    }),
  );
}
