import { inLanguage, type Scene } from '../scenario.ts';
import { roundsIn } from '../session/closing.ts';
import { votedIn } from '../session/counts.ts';
import { isStatementStep } from '../session/sorting.ts';
import { isRehearsal, type SessionState } from '../session/state.ts';
import { briefingsScreen, groupsScreen } from './briefingScreens.ts';
import { contactOf, readingOf } from './closeScreen.ts';
import type { BigScreen, ProjectorView } from './projectorScreen.ts';
import { guessesScreen } from './guessScreens.ts';
import { convictionScreen, sureScreen } from './replayScreens.ts';
import {
  barsScreen,
  dotsScreen,
  flowScreen,
  nothingToShow,
  shiftScreen,
  tallyScreen,
} from './revealScreens.ts';
import { askedIn, factsIn, presentScene, titleOf } from './scenes.ts';
import { sortedBigScreen, sortingScreen } from './sortingScreens.ts';
import { bestScreen, wallScreen, writingScreen } from './textScreens.ts';
import { clientOf, said } from './texts.ts';

export interface ProjectorContext {
  epoch: number;
  /** The server's clock, ms since 1970. */
  now: number;
  joinUrl: string;
}

/** All that the big screen may show at this step. A result is in it from the step that reveals it, and not before. */
export function projectorView(state: SessionState, context: ProjectorContext): ProjectorView {
  return {
    role: 'projector',
    epoch: context.epoch,
    version: state.version,
    lang: state.lang,
    code: state.code,
    rehearsal: isRehearsal(state),
    joinUrl: context.joinUrl,
    title: inLanguage(state.scenario.title, state.lang),
    cover: state.cover,
    joined: state.participants.size,
    screen: bigScreen(state, context),
  };
}

function bigScreen(state: SessionState, context: ProjectorContext): BigScreen {
  const scene = presentScene(state);
  const { step } = state.position;
  if (state.ended) return contactScreen(state, scene);
  if (isStatementStep(step)) return sortedBigScreen(state, scene, step) ?? nothingToShow(state, scene);
  switch (step) {
    case 'join':
      return joinScreen(state, scene);
    case 'story':
      return storyScreen(state, scene);
    case 'vote':
      return votingScreen(state, scene, context);
    case 'strokes':
      return listScreen(state, scene, true);
    case 'tally':
      return tallyScreen(state, scene);
    case 'shift':
      return shiftScreen(state, scene);
    case 'facts':
      return {
        kind: 'facts',
        title: titleOf(state, scene),
        clients: factsIn(state.scenario, scene, state.lang),
      };
    case 'before':
    case 'pause':
    case 'move':
    case 'sentence':
      return dotsScreen(state, scene, step);
    case 'flow':
      return flowScreen(state, scene);
    case 'bars':
      return barsScreen(state, scene);
    case 'guess':
      return guessesScreen(state, scene) ?? nothingToShow(state, scene);
    case 'sure':
    case 'outcome':
      return sureScreen(state, scene, step) ?? nothingToShow(state, scene);
    case 'conviction':
      return convictionScreen(state, scene) ?? nothingToShow(state, scene);
    case 'briefings':
      return briefingsScreen(state, scene) ?? nothingToShow(state, scene);
    case 'groups':
      return groupsScreen(state) ?? nothingToShow(state, scene);
    case 'rates':
    case 'ladder':
      return sortedBigScreen(state, scene, step) ?? nothingToShow(state, scene);
    case 'wall':
      return wallScreen(state, scene) ?? nothingToShow(state, scene);
    case 'best':
      return bestScreen(state, scene) ?? nothingToShow(state, scene);
    case 'lessons':
      return lessonsScreen(state, scene);
    case 'contact':
      return contactScreen(state, scene);
    default:
      return step satisfies never;
  }
}

function joinScreen(state: SessionState, scene: Scene): BigScreen {
  return {
    kind: 'join',
    title: inLanguage(state.scenario.title, state.lang),
    joined: state.participants.size,
    voted: votedIn(state, scene.id),
  };
}

function storyScreen(state: SessionState, scene: Scene): BigScreen {
  const { projector, image } = scene;
  if (projector.view === 'black') return { kind: 'silence' };
  if (projector.view === 'list') return listScreen(state, scene, false);
  return {
    kind: 'text',
    title: titleOf(state, scene),
    // What the trainer tells is heard, and what phones show is read there: only a plain text scene is projected.
    text: projector.view === 'text' && scene.moments === undefined ? said(scene.story, state.lang) : null,
    image: image === undefined ? null : { src: image.src, alt: inLanguage(image.alt, state.lang) },
  };
}

function votingScreen(state: SessionState, scene: Scene, { now }: ProjectorContext): BigScreen {
  const asked = askedIn(state.scenario, scene);
  const open = roundsIn(state, scene.id).some((round) => round.status === 'open');
  const voted = votedIn(state, scene.id);
  if (asked[0]?.poll.type === 'ifThen') {
    return { kind: 'plans', title: titleOf(state, scene), made: voted, open };
  }
  const writing = writingScreen(state, scene);
  if (writing !== null) return writing;
  if (scene.projector.view === 'list') return listScreen(state, scene, false);
  const { countdown } = state;
  const endsIn = countdown?.scene === scene.id ? Math.max(0, countdown.endsAt - now) : null;
  const sorting = sortingScreen(state, scene, endsIn);
  if (sorting !== null) return sorting;
  return {
    kind: 'progress',
    title: inLanguage(scene.title, state.lang),
    // Where texts are marked, the question is the one that they were written for.
    question:
      asked[0] === undefined || asked[0].poll.type === 'text'
        ? ''
        : inLanguage(asked[0].poll.question, state.lang),
    voted,
    of: state.participants.size,
    endsIn,
  };
}

function listScreen(state: SessionState, scene: Scene, struck: boolean): BigScreen {
  const voting = state.position.step === 'vote';
  return {
    kind: 'list',
    title: titleOf(state, scene),
    clients: askedIn(state.scenario, scene).flatMap(
      ({ poll }) => clientOf(state.scenario, poll, state.lang) ?? [],
    ),
    struck,
    voted: voting ? votedIn(state, scene.id) : null,
    of: voting ? state.participants.size : null,
  };
}

function lessonsScreen(state: SessionState, scene: Scene): BigScreen {
  const { lessons, closing } = state.scenario;
  return {
    kind: 'lessons',
    title: titleOf(state, scene),
    text: inLanguage(closing.text, state.lang),
    lessons: lessons.map((lesson) => inLanguage(lesson, state.lang)),
  };
}

function contactScreen(state: SessionState, scene: Scene): BigScreen {
  const { credits } = state.scenario;
  return {
    kind: 'contact',
    title: state.ended ? inLanguage(state.scenario.title, state.lang) : titleOf(state, scene),
    contact: contactOf(state),
    reading: readingOf(state, state.lang),
    credits: credits === undefined ? null : inLanguage(credits.source, state.lang),
    ended: state.ended,
  };
}
