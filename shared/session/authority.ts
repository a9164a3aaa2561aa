import type { Role } from './actor.ts';
import type { Command } from './commands.ts';

/** Which role may wish for what. Whatever is not named here is refused. */
const MAY: Record<Role, ReadonlySet<Command['type']>> = {
  participant: new Set(['join', 'castBallot', 'writeText', 'markTexts']),
  host: new Set([
    'showStep',
    'openRounds',
    'closeRounds',
    'reopenRounds',
    'startCountdown',
    'stopCountdown',
    'coverScreen',
    'chooseLanguage',
    'chooseBriefings',
    'moderateText',
    'groupText',
    'turnWall',
    'lockRoom',
    'removeLate',
    'tallyHands',
    'endSession',
    'resumeSession',
  ]),
  projector: new Set(),
  server: new Set(['closeOverdue', 'changeContact', 'endSession', 'sealSession']),
};

/** Whether this role may ever give this command, whatever the session's state. */
export function mayCommand(role: Role, command: Command['type']): boolean {
  return MAY[role].has(command);
}
