import type { Deed } from './deeds.ts';
import { START } from './played.ts';

/** What `tinyScenario` is, written down once more. */
const STEPS =
  `in/join in/tally hearing/story hearing/vote turn/story turn/vote reveal/before reveal/pause reveal/move
  reveal/sentence reveal/bars own/story own/vote own/tally promise/story promise/vote end/lessons end/contact`.split(
    /\s+/,
  );
const CALL = ['skip', 'unsure', 'call'];
const ROUNDS = [
  { id: 'test', scene: 'in', vote: 'in/join', after: 'in/tally', choices: ['coffee', 'tea'] },
  { id: 'first', scene: 'hearing', vote: 'hearing/vote', after: null, choices: CALL },
  { id: 'twist', scene: 'turn', vote: 'turn/vote', after: null, choices: CALL },
  { id: 'often', scene: 'own', vote: 'own/vote', after: null, choices: ['1', '2', '3', '4', '5'] },
  { id: 'plan', scene: 'promise', vote: 'promise/vote', after: null, choices: ['made'] },
];
const NEEDS: Record<string, string[]> = { 'in/tally': ['test'], 'own/tally': ['often'] };

/** The rules a second time, as plainly as can be and without a look at the first. For `tinyScenario` only. */
export function createReference() {
  const rounds = ROUNDS.map((round) => ({
    ...round,
    status: round.id === 'test' ? 'open' : 'pending',
    ballots: {} as Record<number, { choice: string; seq: number }>,
  }));
  const so = { at: 'in/join', ended: false, locked: false, counting: '', endsAt: 0, now: START, furthest: 0 };
  const joined: Record<number, number> = {};
  const removed = new Set<number>();
  const open = () => rounds.find(({ status }) => status === 'open');
  const isClosed = (id: string) => rounds.find((round) => round.id === id)?.status === 'closed';

  function show(at: string): string {
    so.at = at;
    so.furthest = Math.max(so.furthest, STEPS.indexOf(at));
    return 'ok';
  }

  function close(follow: boolean): string {
    const round = open();
    so.counting = '';
    if (round === undefined) return 'ok';
    round.status = 'closed';
    return follow && round.after !== null && so.at.startsWith(`${round.scene}/`) ? show(round.after) : 'ok';
  }

  function drop(): void {
    for (const phone of removed) if (open() !== undefined) delete open()?.ballots[phone];
  }

  function vote({ phone, round: id, choice, seq }: Extract<Deed, { by: 'phone' }>): string {
    const mayJoin = !removed.has(phone) && !so.ended && !so.locked;
    if (joined[phone] === undefined && mayJoin) joined[phone] = so.now;
    const round = rounds.find((one) => one.id === id);
    if (removed.has(phone)) return 'removed';
    if (joined[phone] === undefined) return 'notJoined';
    if (round === undefined) return 'unknownRound';
    if (!round.choices.includes(choice)) return 'unknownChoice';
    if (round.status !== 'open') return round.status === 'closed' ? 'roundClosed' : 'roundNotOpen';
    if (seq > (round.ballots[phone]?.seq ?? 0)) round.ballots[phone] = { choice, seq };
    return 'ok';
  }

  function goTo(scene: string, at: string): string {
    const needs = NEEDS[at] ?? (scene === 'reveal' ? ['first', 'twist'] : []);
    const voting = rounds.find((round) => round.vote === at && at !== 'in/join');
    if (open() !== undefined && open()?.scene !== scene) return 'votingOpen';
    if (voting?.status === 'pending') return 'roundNotOpen';
    return needs.every(isClosed) ? show(at) : 'votingNotClosed';
  }

  function steer({ wish }: Extract<Deed, { by: 'host' }>, isLate: boolean): string {
    if (wish.type === 'lockRoom') so.locked = wish.locked;
    if (wish.type === 'resumeSession') so.ended = false;
    if (wish.type === 'endSession' && !so.ended) so.ended = close(false) === 'ok';
    if (!('scene' in wish) && wish.type !== 'removeLate') return 'ok';
    if (so.ended) return 'sessionEnded';
    if (wish.type === 'removeLate') {
      const late = Object.keys(joined)
        .map(Number)
        .filter((phone) => (joined[phone] ?? 0) >= wish.after);
      if (late.length > 0) so.locked = true;
      for (const phone of late) removed.add(phone);
      for (const phone of late) delete joined[phone];
      drop();
      return 'ok';
    }
    const { scene } = wish;
    if (!STEPS.some((step) => step.startsWith(`${scene}/`))) return 'unknownScene';
    const round = rounds.find((one) => one.scene === scene);
    const here = so.at.startsWith(`${scene}/`);
    switch (wish.type) {
      case 'showStep':
        return so.at === `${scene}/${wish.step}`
          ? 'ok'
          : isLate
            ? 'outOfDate'
            : goTo(scene, `${scene}/${wish.step}`);
      case 'openRounds':
        if (round === undefined) return 'unknownRound';
        if (round.status === 'open' && so.at === round.vote) return 'ok';
        if (isLate || !here) return 'outOfDate';
        if (round.status === 'closed') return 'roundClosed';
        if (round.id === 'first' && rounds[2]?.status !== 'pending') return 'tooLate';
        round.status = 'open';
        return show(round.vote);
      case 'closeRounds':
        if (round === undefined) return 'unknownRound';
        if (round.status !== 'open') return round.status === 'closed' ? 'ok' : 'roundNotOpen';
        return isLate ? 'outOfDate' : close(true);
      case 'reopenRounds':
        if (round === undefined) return 'unknownRound';
        if (round.status === 'open') return 'ok';
        if (round.status === 'pending') return 'nothingToReopen';
        if (isLate || !here) return 'outOfDate';
        if (so.furthest > STEPS.indexOf(round.after ?? round.vote)) return 'tooLate';
        round.status = 'open';
        drop();
        return show(round.vote);
      case 'startCountdown':
        if (round?.status !== 'open') return 'roundNotOpen';
        so.counting = scene;
        so.endsAt = so.now + wish.seconds * 1000;
        return 'ok';
      case 'stopCountdown':
        if (so.counting === scene) so.counting = '';
        return 'ok';
      case 'turnWall':
      default:
        throw new Error(`this model does not know ${JSON.stringify(wish)}`);
    }
  }

  return {
    /** @param isLate whether the trainer's wish was meant for an earlier turn */
    answer(deed: Deed, isLate: boolean): string {
      if (deed.by === 'phone') return vote(deed);
      if (deed.by === 'host') return steer(deed, isLate);
      if (deed.by === 'time') so.now += deed.ms;
      if (deed.by === 'time' || so.counting === '') return 'ok';
      so.now += 5000 + deed.late;
      if (so.now < so.endsAt) return 'ok';
      if (so.now - so.endsAt > 3000) so.counting = '';
      return so.counting === '' ? 'ok' : close(true);
    },
    /** What is so now, for comparing. */
    told: () => ({
      at: so.at,
      ended: so.ended,
      locked: so.locked,
      counting: so.counting,
      joined: Object.keys(joined).map(Number),
      removed: [...removed].toSorted((one, other) => one - other),
      rounds: rounds.map(({ id, status, ballots }) => ({ id, status, ballots })),
    }),
  };
}
