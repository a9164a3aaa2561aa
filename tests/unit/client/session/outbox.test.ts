import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ballotOf } from '../../../../client/session/ballots.ts';
import { memoryKeep, type Keep } from '../../../../client/session/keep.ts';
import { createOutbox } from '../../../../client/session/outbox.ts';
import type { Receipt } from '#shared/protocol.ts';
import type { ParticipantCommand } from '#shared/session/commands.ts';

type Ballot = Extract<ParticipantCommand, { type: 'castBallot' }>;
type Answer = 'saved' | 'silence' | 'notSaved' | 'roundClosed';

/** A line that answers as told, in order, and then saves everything; it keeps what came over it. */
function lineWith(...answers: Answer[]) {
  const sent: Ballot[] = [];
  const state = { up: true, redialled: 0 };
  const answer = (ballot: Ballot, told: Answer): Receipt | null => {
    const { round, choice, seq } = ballot;
    if (told === 'silence') return null;
    if (told === 'saved') return { ok: true, version: 1, stored: { round, choice, seq } };
    return { ok: false, refusal: told };
  };
  return {
    sent,
    state,
    isUp: () => state.up,
    redial: () => {
      state.redialled += 1;
      state.up = false;
    },
    send: async (command: ParticipantCommand, withinMs: number) => {
      if (!state.up || command.type !== 'castBallot') return null;
      sent.push(command);
      const told = answers.shift() ?? 'saved';
      await new Promise((resume) => setTimeout(resume, told === 'silence' ? withinMs : 10));
      return answer(command, told);
    },
  };
}

function outboxOver(line: ReturnType<typeof lineWith>, keep: Keep = memoryKeep()) {
  const outbox = createOutbox({ keep, name: 'outbox.KHM7QX', line });
  return { ...outbox, ballot: (round: string) => ballotOf(outbox.desk.getState(), round) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the outbox', () => {
  it('sends a ballot at once, and says saved when the receipt is there', async () => {
    const line = lineWith();
    const outbox = outboxOver(line);
    outbox.choose('stairs', 'call');
    expect(line.sent).toEqual([{ type: 'castBallot', round: 'stairs', choice: 'call', seq: 1 }]);
    expect(outbox.ballot('stairs')).toMatchObject({ status: 'pending' });
    await vi.advanceTimersByTimeAsync(10);
    expect(outbox.ballot('stairs')).toEqual({ status: 'saved', choice: 'call' });
  });

  it('sends of ten quick taps the first and the last, and nothing between', async () => {
    const line = lineWith();
    const outbox = outboxOver(line);
    for (let tap = 0; tap < 10; tap += 1) outbox.choose('stairs', tap % 2 === 0 ? 'skip' : 'call');
    await vi.advanceTimersByTimeAsync(50);
    expect(line.sent.map(({ choice, seq }) => [choice, seq])).toEqual([
      ['skip', 1],
      ['call', 10],
    ]);
    expect(outbox.ballot('stairs')).toEqual({ status: 'saved', choice: 'call' });
  });

  it('tells within three seconds of silence that nothing is saved, and asks the same line once more', async () => {
    const line = lineWith('silence', 'silence');
    const outbox = outboxOver(line);
    outbox.choose('stairs', 'call');
    await vi.advanceTimersByTimeAsync(2_900);
    expect(outbox.ballot('stairs')).toEqual({ status: 'pending', choice: 'call', tries: 1 });
    expect(line.sent.map(({ seq }) => seq)).toEqual([1, 1]);
    expect(line.state.redialled).toBe(0);
  });

  it('keeps a line that is silent for seven seconds: the server may be busy, and others need it too', async () => {
    const line = lineWith('silence', 'silence');
    const outbox = outboxOver(line);
    outbox.choose('stairs', 'call');
    await vi.advanceTimersByTimeAsync(7_000);
    expect(outbox.ballot('stairs')).toMatchObject({ status: 'pending' });
    expect(line.state.redialled).toBe(0);
  });

  it('drops a line that stays silent within eight seconds, and sends again over the next one', async () => {
    const line = lineWith('silence', 'silence');
    const outbox = outboxOver(line);
    outbox.choose('stairs', 'call');
    await vi.advanceTimersByTimeAsync(8_000);
    expect(line.state.redialled).toBe(1);
    line.state.up = true;
    outbox.connected({});
    await vi.advanceTimersByTimeAsync(10);
    expect(outbox.ballot('stairs')).toMatchObject({ status: 'saved' });
    expect(line.sent.map(({ seq }) => seq)).toEqual([1, 1, 1]);
  });

  it('keeps what is chosen without a line, and sends it when there is one', async () => {
    const line = lineWith();
    line.state.up = false;
    const outbox = outboxOver(line);
    outbox.choose('stairs', 'skip');
    outbox.choose('twist', 'call');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(line.sent).toEqual([]);
    line.state.up = true;
    outbox.connected({});
    await vi.advanceTimersByTimeAsync(10);
    expect(line.sent.map(({ round }) => round)).toEqual(['stairs', 'twist']);
  });

  it('tries again after the disk was full, later each time', async () => {
    const line = lineWith('notSaved', 'notSaved', 'notSaved');
    const outbox = outboxOver(line);
    outbox.choose('stairs', 'call');
    await vi.advanceTimersByTimeAsync(300);
    expect(line.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(line.sent).toHaveLength(4);
    expect(outbox.ballot('stairs')).toMatchObject({ status: 'saved' });
  });

  it('does not send again what came too late', async () => {
    const line = lineWith('roundClosed');
    const outbox = outboxOver(line);
    outbox.choose('stairs', 'call');
    await vi.advanceTimersByTimeAsync(60_000);
    outbox.connected({});
    await vi.advanceTimersByTimeAsync(60_000);
    expect(line.sent).toHaveLength(1);
    expect(outbox.ballot('stairs')).toMatchObject({ status: 'refused', refusal: 'roundClosed' });
  });
});

describe('an outbox over a refresh', () => {
  it('sends what waited on the page before', async () => {
    const keep = memoryKeep();
    const dead = lineWith();
    dead.state.up = false;
    outboxOver(dead, keep).choose('stairs', 'skip');

    const line = lineWith();
    const outbox = outboxOver(line, keep);
    expect(outbox.ballot('stairs')).toMatchObject({ status: 'pending', choice: 'skip' });
    outbox.connected({});
    await vi.advanceTimersByTimeAsync(10);
    expect(line.sent).toEqual([{ type: 'castBallot', round: 'stairs', choice: 'skip', seq: 1 }]);
  });

  it('does not send again what was saved, and counts on from there', async () => {
    const keep = memoryKeep();
    outboxOver(lineWith(), keep).choose('stairs', 'skip');
    await vi.advanceTimersByTimeAsync(10);

    const line = lineWith();
    const outbox = outboxOver(line, keep);
    outbox.connected({ stairs: { choice: 'skip', seq: 1 } });
    outbox.choose('stairs', 'call');
    expect(line.sent).toEqual([{ type: 'castBallot', round: 'stairs', choice: 'call', seq: 2 }]);
  });

  it('starts empty where what was kept is no longer readable', () => {
    const keep = memoryKeep();
    keep.set('outbox.KHM7QX', '{"seq":"many","waiting":{"stairs":{"choice":7}}}');
    expect(outboxOver(lineWith(), keep).ballot('stairs')).toBeUndefined();
  });
});

/** The keeps of two tabs: one memory, and each hears what the other writes, if it is new, as browsers do it. */
function twoTabs(): [Keep, Keep] {
  const memory = memoryKeep();
  const ears = new Map<Keep, (text: string) => void>();
  let written = 0;
  const tab = (): Keep => {
    const self: Keep = {
      ...memory,
      set: (name, text) => {
        if (memory.get(name) === text) return;
        memory.set(name, text);
        expect((written += 1)).toBeLessThan(100);
        for (const [keep, heard] of ears) if (keep !== self) setTimeout(() => heard(text), 1);
      },
      watch: (_name, heard) => {
        ears.set(self, heard);
        return () => void ears.delete(self);
      },
    };
    return self;
  };
  return [tab(), tab()];
}

describe('two tabs of one phone', () => {
  it('show the same choice, and each calls it saved on the server’s own word', async () => {
    const [left, right] = twoTabs();
    const [first, second] = [outboxOver(lineWith(), left), outboxOver(lineWith(), right)];
    first.choose('stairs', 'skip');
    await vi.advanceTimersByTimeAsync(5);
    expect(second.ballot('stairs')).toEqual({ status: 'pending', choice: 'skip', tries: 0 });
    await vi.advanceTimersByTimeAsync(50);
    second.choose('stairs', 'call');
    await vi.advanceTimersByTimeAsync(50);
    expect([first.ballot('stairs'), second.ballot('stairs')]).toEqual([
      { status: 'saved', choice: 'call' },
      { status: 'saved', choice: 'call' },
    ]);
  });

  it('do not keep one another writing while one of them has no line', async () => {
    const [left, right] = twoTabs();
    const dead = lineWith();
    dead.state.up = false;
    const [first, second] = [outboxOver(lineWith(), left), outboxOver(dead, right)];
    first.choose('stairs', 'skip');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(first.ballot('stairs')).toMatchObject({ status: 'saved' });
    expect(second.ballot('stairs')).toMatchObject({ status: 'pending', choice: 'skip' });
  });

  it('stop listening when the seat is left', async () => {
    const [left, right] = twoTabs();
    const [first, second] = [outboxOver(lineWith(), left), outboxOver(lineWith(), right)];
    second.close();
    first.choose('stairs', 'skip');
    await vi.advanceTimersByTimeAsync(50);
    expect(second.ballot('stairs')).toBeUndefined();
  });

  it('never give two taps the same number', async () => {
    const keep = memoryKeep();
    const [left, right] = [lineWith(), lineWith()];
    const [first, second] = [outboxOver(left, keep), outboxOver(right, keep)];
    first.choose('stairs', 'skip');
    second.choose('twist', 'call');
    first.choose('stairs', 'unsure');
    await vi.advanceTimersByTimeAsync(50);
    const taps = [...left.sent, ...right.sent].map(({ round, choice, seq }) => `${round} ${choice} ${seq}`);
    expect(new Set(taps)).toEqual(new Set(['stairs skip 1', 'twist call 2', 'stairs unsure 3']));
  });

  it('do not bring back what the other has saved', async () => {
    const keep = memoryKeep();
    const first = outboxOver(lineWith(), keep);
    first.choose('stairs', 'skip');
    await vi.advanceTimersByTimeAsync(10);
    const line = lineWith();
    outboxOver(line, keep).connected({ stairs: { choice: 'skip', seq: 1 } });
    await vi.advanceTimersByTimeAsync(10);
    expect(line.sent).toEqual([]);
  });

  it('do not send for one another what has been answered', async () => {
    const keep = memoryKeep();
    const dead = lineWith();
    dead.state.up = false;
    const first = outboxOver(dead, keep);
    first.choose('stairs', 'skip');
    const line = lineWith();
    const second = outboxOver(line, keep);
    second.connected({});
    await vi.advanceTimersByTimeAsync(10);
    first.choose('twist', 'call');
    second.choose('briefing', 'unsure');
    await vi.advanceTimersByTimeAsync(50);
    expect(line.sent.filter(({ round }) => round === 'stairs')).toHaveLength(1);
    expect(second.ballot('stairs')).toMatchObject({ status: 'saved' });
  });
});
