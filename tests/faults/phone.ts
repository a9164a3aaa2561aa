import { onTestFinished } from 'vitest';
import type { OptionId, RoundId } from '#shared/ids.ts';
import type { Receipt } from '#shared/protocol.ts';
import type { ParticipantCommand } from '#shared/session/commands.ts';
import type { OwnBallots } from '#shared/views/participantScreen.ts';
import { ballotOf, type OwnBallot, wishOf } from '../../client/session/ballots.ts';
import { openConnection } from '../../client/session/connection.ts';
import { memoryKeep } from '../../client/session/keep.ts';
import { createOutbox } from '../../client/session/outbox.ts';
import type { Views } from '../../client/session/store.ts';
import type { History } from './history.ts';
import { standInForPage } from './page.ts';

type Send = (command: ParticipantCommand, withinMs: number) => Promise<Receipt | null>;

export interface PhoneOptions {
  name: string;
  url: string;
  ticket: string;
  /** In the address, as the page sends it. */
  code?: string;
  history: History;
  /** A mistake in how it sends; see `seeded/`. */
  spoil?: (send: Send) => Send;
}

/** A phone without a screen: the real line and the real outbox, and a script instead of a finger. */
export interface ScriptedPhone {
  name: string;
  ticket: string;
  tap(round: RoundId, choice: OptionId): void;
  /** What its owner is told about a round. */
  says(round: RoundId): OwnBallot | undefined;
  isConnected(): boolean;
  /** Whether a ballot waits for its answer. */
  isWaiting(): boolean;
  view(): Views['participant'];
  /** Resolves once this is true, looked at whenever something has changed. */
  until(isSo: () => boolean): Promise<void>;
  leave(): void;
}

export function openPhone({ name, url, ticket, code = '', history, spoil }: PhoneOptions): ScriptedPhone {
  standInForPage();
  const connection = openConnection({ ticket, code, lang: 'nl', probe: { type: 'join' }, url });
  const { store, redial } = connection;
  const send = spoil === undefined ? connection.send : spoil(connection.send);
  const changed = new Set<() => void>();
  const claimed = new Map<RoundId, OptionId>();

  const outbox = createOutbox({
    keep: memoryKeep(),
    name: `outbox.${name}`,
    line: { isUp: () => store.getState().link.state === 'connected', redial, send: recorded },
  });

  async function recorded(command: ParticipantCommand, withinMs: number): Promise<Receipt | null> {
    if (command.type !== 'castBallot') return send(command, withinMs);
    const attempt = history.invoke(name, command);
    const receipt = await send(command, withinMs);
    history.answered(name, attempt, receipt);
    return receipt;
  }

  function noteClaims(): void {
    for (const round of Object.keys(outbox.desk.getState().rounds)) {
      const said = ballotOf(outbox.desk.getState(), round);
      if (said?.status !== 'saved') claimed.delete(round);
      else if (claimed.get(round) !== said.choice) {
        claimed.set(round, said.choice);
        history.note({ type: 'claim', phone: name, round, choice: said.choice });
      }
    }
  }

  function noteOwn(own: OwnBallots): void {
    for (const [round, { choice }] of Object.entries(own)) {
      history.note({ type: 'own', phone: name, round, choice });
    }
  }

  function look(): void {
    for (const each of changed) each();
  }

  outbox.desk.subscribe(() => {
    noteClaims();
    look();
  });
  // As a seat does it.
  store.subscribe((now, before) => {
    for (const view of Object.values(now.views)) {
      if (view === before.views[view.role]) continue;
      const { code, epoch, version } = view;
      history.note({ type: 'view', who: name, code, epoch, version });
    }
    const { participant } = now.views;
    const own = participant === before.views.participant ? undefined : participant?.own;
    if (own !== undefined) noteOwn(own);
    const isBack = now.link.state === 'connected' && before.link.state !== 'connected';
    if (own !== undefined || isBack) outbox.connected(own);
    look();
  });
  const leave = (): void => {
    outbox.close();
    connection.close();
  };
  onTestFinished(leave);

  const { desk } = outbox;
  return {
    name,
    ticket,
    tap(round, choice) {
      history.tap(name, { round, choice, seq: desk.getState().seq + 1 });
      outbox.choose(round, choice);
    },
    says: (round) => ballotOf(desk.getState(), round),
    isConnected: () => store.getState().link.state === 'connected',
    isWaiting: () =>
      Object.keys(desk.getState().rounds).some((round) => wishOf(desk.getState(), round) !== null),
    view: () => store.getState().views.participant,
    until: (isSo) =>
      new Promise((resolve) => {
        function once(): void {
          if (!isSo()) return;
          changed.delete(once);
          resolve();
        }
        changed.add(once);
        once();
      }),
    leave,
  };
}
