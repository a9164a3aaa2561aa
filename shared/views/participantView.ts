import type { Lang, RoundId } from '../ids.ts';
import { inLanguage, pollById, type Poll, type Scenario, type Scene } from '../scenario.ts';
import { asksConfidence, confidenceIn } from '../session/askings.ts';
import type { Arm } from '../session/arms.ts';
import { owesDisclosure, splitOf } from '../session/briefings.ts';
import { openScene, roundsIn } from '../session/closing.ts';
import { isStatementStep } from '../session/sorting.ts';
import { isRehearsal, type SessionState } from '../session/state.ts';
import { armTexts } from './briefingScreens.ts';
import { closeScreen } from './closeScreen.ts';
import type { ParticipantView, PhonePoll, PhoneScreen } from './participantScreen.ts';
import { guessedScreen } from './guessScreens.ts';
import { replayScreen } from './replayScreens.ts';
import { askedIn, factsIn, presentScene } from './scenes.ts';
import { sortedScreen, sortScreen } from './sortingScreens.ts';
import { phoneTexts } from './phoneTexts.ts';
import { clientOf, labelledOptions, roundsOfPoll, said } from './texts.ts';

export interface ParticipantContext {
  epoch: number;
  /** The server's clock, ms since 1970. */
  now: number;
  lang: Lang;
  /** Which of two briefings this phone's owner reads; null for nobody's, and for who came too late for either. */
  arm?: Arm | null;
  /** The part of its address that the picture of the shift has to itself; null while it is not shared. */
  picture?: string | null;
}

/**
 * All that phones may see, the same for every phone that reads this language, and this briefing where there are two.
 * A scene's story leaves the server only at the step that needs it: the twist exists on no phone before.
 */
export function participantView(state: SessionState, context: ParticipantContext): ParticipantView {
  const { scenario } = state;
  return {
    role: 'participant',
    epoch: context.epoch,
    version: state.version,
    lang: context.lang,
    languages: scenario.languages,
    code: state.code,
    rehearsal: isRehearsal(state),
    title: inLanguage(scenario.title, context.lang),
    screen: phoneScreen(state, context),
  };
}

function phoneScreen(state: SessionState, context: ParticipantContext): PhoneScreen {
  const scene = presentScene(state);
  const { lang } = context;
  if (state.ended) return closeScreen(state, context);
  // A trainer may go back to the story while people vote: their phones stay where they can vote.
  if (openScene(state) === scene.id) return votingScreen(state, scene, context);
  const { step } = state.position;
  if (isStatementStep(step)) return sortedScreen(state, { scene, step }, lang) ?? waitScreen(scene, lang);
  switch (step) {
    case 'join':
      return waitScreen(scene, lang);
    case 'story':
      return storyScreen(state, scene, context);
    case 'tally':
      return scene.kind === 'join' ? waitScreen(scene, lang) : votingScreen(state, scene, context);
    case 'vote':
    case 'strokes':
    case 'shift':
    case 'wall':
    case 'best':
      return votingScreen(state, scene, context);
    case 'facts':
      return {
        kind: 'facts',
        title: inLanguage(scene.title, lang),
        clients: factsIn(state.scenario, scene, lang),
      };
    case 'before':
    case 'pause':
    case 'move':
    case 'sentence':
    case 'flow':
    case 'bars':
      return answersScreen(state, scene, lang);
    case 'guess':
      return guessedScreen(state, scene, lang) ?? waitScreen(scene, lang);
    case 'sure':
    case 'outcome':
    case 'conviction':
      return replayScreen(state, scene, lang) ?? waitScreen(scene, lang);
    case 'briefings':
    case 'groups':
      return briefingsScreen(state, scene, context);
    case 'rates':
    case 'ladder':
      return sortedScreen(state, { scene, step }, lang) ?? waitScreen(scene, lang);
    case 'lessons':
    case 'contact':
      return closeScreen(state, context);
    default:
      return step satisfies never;
  }
}

function storyScreen(state: SessionState, scene: Scene, context: ParticipantContext): PhoneScreen {
  const story = scene.reader === 'phone' && !isBlack(scene) ? storyFor(state, scene, context) : null;
  return story === null
    ? waitScreen(scene, context.lang)
    : { kind: 'story', title: inLanguage(scene.title, context.lang), story };
}

/** What a phone tells of a scene: where there are two briefings, its owner's and no other. */
function storyFor(
  { scenario, briefings }: SessionState,
  scene: Scene,
  { lang, arm = null }: ParticipantContext,
): string | null {
  const split = splitOf(scenario);
  if (split?.atScene !== scene.id || briefings.split !== true) return said(scene.story, lang);
  return arm === null ? null : armTexts(split, lang)[arm];
}

function briefingsScreen(
  { scenario }: SessionState,
  scene: Scene,
  { lang, arm = null }: ParticipantContext,
): PhoneScreen {
  const split = splitOf(scenario);
  if (split === null) return waitScreen(scene, lang);
  return {
    kind: 'briefings',
    title: inLanguage(scene.title, lang),
    own: arm,
    texts: armTexts(split, lang),
  };
}

const isBlack = (scene: Scene): boolean => scene.projector.view === 'black';

function waitScreen(scene: Scene, lang: Lang): PhoneScreen {
  return { kind: 'wait', title: inLanguage(scene.title, lang), text: said(scene.waiting, lang) };
}

function votingScreen(state: SessionState, scene: Scene, context: ParticipantContext): PhoneScreen {
  const { lang, now } = context;
  const { scenario, settings, countdown } = state;
  const asked = askedIn(scenario, scene);
  const [first] = asked;
  if (first === undefined) return waitScreen(scene, lang);
  const common = {
    title: inLanguage(scene.title, lang),
    question: inLanguage(first.poll.question, lang),
    help: said(first.poll.help, lang),
    open: roundsIn(state, scene.id).some((round) => round.status === 'open'),
  };
  if (first.poll.type === 'ifThen') {
    const { followUp } = scenario;
    return {
      kind: 'plan',
      ...common,
      round: first.round,
      triggers: first.poll.triggers.map((trigger) => inLanguage(trigger, lang)),
      actions: first.poll.actions.map((action) => inLanguage(action, lang)),
      followUp:
        followUp === undefined
          ? null
          : { afterDays: followUp.afterDays, invite: inLanguage(followUp.invite, lang) },
    };
  }
  if (first.poll.type === 'text') return phoneTexts(state, { round: first.round, poll: first.poll }, lang);
  const [guess] = first.poll.type === 'guess' ? phonePoll(state, first, lang) : [];
  if (guess !== undefined) return { kind: 'guess', title: common.title, poll: guess, open: common.open };
  const endsIn = countdown?.scene === scene.id ? Math.max(0, countdown.endsAt - now) : null;
  const sorting = sortScreen(state, scene, { lang, open: common.open, endsIn });
  if (sorting !== null) return sorting;
  return {
    kind: 'vote',
    ...common,
    story: scene.reader === 'trainer' ? null : storyFor(state, scene, context),
    polls: asked.flatMap((one) => phonePoll(state, one, lang)),
    personal: asked.some(({ poll }) => poll.privacy === 'personal'),
    floor: settings.floor,
    endsIn,
  };
}

type Asked = ReturnType<typeof askedIn>[number];

function phonePoll(state: SessionState, { round, poll }: Asked, lang: Lang): PhonePoll[] {
  switch (poll.type) {
    case 'call':
    case 'choice':
    case 'predict':
    case 'scale':
    case 'guess':
      return [
        {
          round,
          type: poll.type,
          question: inLanguage(poll.question, lang),
          help: said(poll.help, lang),
          client: clientFor(state, poll, lang),
          options: labelledOptions(poll, lang),
          ...confidenceAt(state.scenario, poll, round),
        },
      ];
    // Not played as buttons; a scene that asks these has a screen of its own.
    case 'sort':
    case 'text':
    case 'ifThen':
      return [];
    default:
      return poll satisfies never;
  }
}

/** In which round one says how sure one is of a choice in this one; nothing where that is not asked. */
function confidenceAt(scenario: Scenario, poll: Poll, round: RoundId): Pick<PhonePoll, 'confidence'> {
  return asksConfidence(scenario, poll) ? { confidence: confidenceIn(round) } : {};
}

/** Without what a colleague says, where only half of the room has read that. */
function clientFor(state: SessionState, poll: Poll, lang: Lang): PhonePoll['client'] {
  const client = clientOf(state.scenario, poll, lang);
  const measured = splitOf(state.scenario)?.measuredAt.map((id) => state.rounds.get(id)?.poll);
  const hidden = owesDisclosure(state) && measured?.includes(poll.id) === true;
  return client !== null && hidden ? { ...client, by: '', hearsay: '' } : client;
}

function answersScreen(state: SessionState, scene: Scene, lang: Lang): PhoneScreen {
  const { scenario } = state;
  const compared = scenario.comparisons.find(({ id }) => id === scene.projector.comparison);
  const round = compared && state.rounds.get(compared.after);
  if (round === undefined) return waitScreen(scene, lang);
  const poll = pollById(scenario, round.poll);
  const options = labelledOptions(poll, lang);
  return {
    kind: 'answers',
    title: inLanguage(scene.title, lang),
    question: inLanguage(poll.question, lang),
    answers: roundsOfPoll(scenario, poll.id, lang).map(({ id, label }) => ({
      round: id,
      label,
      options,
      ...confidenceAt(scenario, poll, id),
    })),
  };
}
