import type { HostCommand } from '#shared/session/commands.ts';
import type { HandsToCount, HostScript, HostView } from '#shared/views/hostPanel.ts';

const COUNTDOWN_SECONDS = 30;

/** Covers the big screen, or uncovers it where this already covers it. Named, so that a resend changes nothing. */
export function coverCommand({ cover }: HostView, wanted: 'black' | 'code'): HostCommand {
  return { type: 'coverScreen', cover: cover === wanted ? 'none' : wanted };
}

/** Starts the countdown, or stops the one that runs; `null` where nobody is voting, or only tries it. */
export function countdownCommand({ voting, position }: HostView): HostCommand | null {
  if (voting?.status !== 'open' || position.step === 'join') return null;
  return voting.endsAt === undefined
    ? { type: 'startCountdown', scene: position.scene, seconds: COUNTDOWN_SECONDS }
    : { type: 'stopCountdown', scene: position.scene };
}

/** Goes to the beginning of a scene. */
export function sceneCommand(scene: string, script: HostScript, { turn }: HostView): HostCommand | null {
  const step = script.scenes.find(({ id }) => id === scene)?.steps[0];
  return step === undefined ? null : { type: 'showStep', scene, step, turn };
}

/** Scenes that nobody would have seen on the way from here to there. */
export function skippedScenes(scene: string, script: HostScript, view: HostView): number {
  const at = (id: string) => script.scenes.findIndex((each) => each.id === id);
  return Math.max(0, at(scene) - Math.max(at(view.position.scene), view.furthest) - 1);
}

/**
 * The counts of hands that are not what was counted before, for each round one; what is no whole number is none.
 * @param filled per round, what stands in the fields, in option order
 */
export function tallyCommands(
  asked: readonly (HandsToCount & { options: string[] })[],
  filled: Readonly<Record<string, string[]>>,
): HostCommand[] {
  return asked.flatMap(({ round, options, counts: before }): HostCommand[] => {
    const hands = options.map((_, place) => Number.parseInt(filled[round]?.[place] ?? '', 10) || 0);
    if (hands.every((count, place) => count === (before?.[place] ?? 0))) return [];
    const counts = Object.fromEntries(options.map((option, place) => [option, hands[place] ?? 0]));
    return [{ type: 'tallyHands', round, counts }];
  });
}

/**
 * Everybody out who came in at this time of the day or later; `null` for what is no time.
 * @param now ms since 1970; a time later than that was yesterday's, in a session that goes on past midnight
 * @param time as a time field gives it: `09:05`
 */
export function removeCommand(now: number, time: string): HostCommand | null {
  const [hours, minutes] = /^(\d\d):(\d\d)$/.exec(time)?.slice(1).map(Number) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const after = new Date(now);
  after.setHours(hours, minutes, 0, 0);
  if (after.getTime() > now) after.setDate(after.getDate() - 1);
  return { type: 'removeLate', after: after.getTime() };
}
