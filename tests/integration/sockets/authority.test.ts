import { describe, expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import type { HostCommand, ParticipantCommand } from '#shared/session/commands.ts';
import { type Client, connect, joinPhone, openConsole } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

type Role = 'participant' | 'host' | 'projector';
type Wish = ParticipantCommand | HostCommand;

/** Every command that may come in over a socket, and who may give it. */
const commands: { [Type in Wish['type']]: { wish: Extract<Wish, { type: Type }>; may: Role } } = {
  join: { wish: { type: 'join' }, may: 'participant' },
  castBallot: { wish: { type: 'castBallot', round: 'test', choice: 'tea', seq: 1 }, may: 'participant' },
  showStep: { wish: { type: 'showStep', scene: 'hearing', step: 'story', turn: 0 }, may: 'host' },
  openRounds: { wish: { type: 'openRounds', scene: 'hearing', turn: 0 }, may: 'host' },
  closeRounds: { wish: { type: 'closeRounds', scene: 'in', turn: 0 }, may: 'host' },
  reopenRounds: { wish: { type: 'reopenRounds', scene: 'in', turn: 0 }, may: 'host' },
  startCountdown: { wish: { type: 'startCountdown', scene: 'in', seconds: 30 }, may: 'host' },
  stopCountdown: { wish: { type: 'stopCountdown', scene: 'in' }, may: 'host' },
  coverScreen: { wish: { type: 'coverScreen', cover: 'black' }, may: 'host' },
  chooseLanguage: { wish: { type: 'chooseLanguage', lang: 'en' }, may: 'host' },
  lockRoom: { wish: { type: 'lockRoom', locked: true }, may: 'host' },
  removeLate: { wish: { type: 'removeLate', after: 0 }, may: 'host' },
  endSession: { wish: { type: 'endSession' }, may: 'host' },
  resumeSession: { wish: { type: 'resumeSession' }, may: 'host' },
};

describe('who may wish for what: every role, every command', () => {
  for (const { wish, may } of Object.values(commands)) {
    test(`${wish.type} is the ${may}'s alone`, async () => {
      const server = await startServer();
      const session = await server.createSession();
      const clients: Record<Role, Client> = {
        participant: await joinPhone(server, session.code),
        host: await openConsole(server, session),
        projector: await connect(server.url, { ticket: session.projector }),
      };
      const before = (await server.store.log.read(session.id as SessionId, 0)).length;
      for (const role of ['participant', 'host', 'projector'] as const) {
        if (role === may) continue;
        expect(await clients[role].send(wish), `${role}`).toEqual({ ok: false, refusal: 'notAllowed' });
      }
      expect(await server.store.log.read(session.id as SessionId, 0)).toHaveLength(before);
      expect(await clients[may].send(wish)).not.toMatchObject({ refusal: 'notAllowed' });
    });
  }
});
