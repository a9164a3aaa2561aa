import type { Scenario } from '#shared/scenario.ts';
import { comparisonsPair, onePrimaryEach, slopesHaveTwoEnds } from './checks/comparisons.ts';
import { confidenceIsAskable, replaysLookBack } from './checks/confidence.ts';
import { followUpIsThere } from './checks/followUp.ts';
import { guessesAreAnswered } from './checks/guesses.ts';
import { idsAreUnique } from './checks/ids.ts';
import { namesStayHidden, somebodyIsRight } from './checks/people.ts';
import { momentsHaveNames, scenesAskWhatTheyShow, sortingIsNoGuess } from './checks/polls.ts';
import { referencesResolve } from './checks/references.ts';
import { resultsWait, revealsWait, twistIsTold } from './checks/reveals.ts';
import type { Rule } from './checks/rule.ts';
import { beginsAndEnds, minutesAddUp, momentsFitTheirScene } from './checks/runSheet.ts';
import { ladderIsClimbed, sortingIsShown, sortingTeaches } from './checks/sorting.ts';
import { picturesHaveDots } from './checks/sharing.ts';
import { splitIsFair, splitIsThere } from './checks/split.ts';
import { languagesAreComplete } from './checks/texts.ts';
import { textsAreLookedAt } from './checks/writing.ts';
import type { Problem } from './problem.ts';

const RULES: readonly Rule[] = [
  languagesAreComplete,
  idsAreUnique,
  referencesResolve,
  beginsAndEnds,
  minutesAddUp,
  momentsFitTheirScene,
  somebodyIsRight,
  namesStayHidden,
  scenesAskWhatTheyShow,
  momentsHaveNames,
  sortingIsNoGuess,
  sortingTeaches,
  sortingIsShown,
  ladderIsClimbed,
  comparisonsPair,
  onePrimaryEach,
  slopesHaveTwoEnds,
  revealsWait,
  twistIsTold,
  resultsWait,
  splitIsThere,
  splitIsFair,
  confidenceIsAskable,
  guessesAreAnswered,
  followUpIsThere,
  replaysLookBack,
  picturesHaveDots,
  textsAreLookedAt,
];

/** Everything that is wrong with a scenario of the right shape; empty when a session can be made of it. */
export function checkScenario(scenario: Scenario): Problem[] {
  return RULES.flatMap((rule) => rule(scenario));
}
