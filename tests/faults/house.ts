import { onTestFinished } from 'vitest';
import type { JoinAnswer, SessionTickets, SignInAnswer } from '#shared/api.ts';
import type { PhonePoll } from '#shared/views/participantScreen.ts';
import { opened, temporaryFolder } from '../support/logs.ts';
import { post, type Program, startProgram, trainerLink } from '../support/program.ts';
import { type Truth, type Violation, violations } from './check.ts';
import { type History, startHistory } from './history.ts';
import { openPhone, type ScriptedPhone } from './phone.ts';
import { type Proxy, startProxy } from './proxy.ts';
import { openScreens } from './screens.ts';
import { truthOf } from './truth.ts';

/** The whole program in a process of its own, which may be killed and started again, and phones that put up with it. */
export interface House {
  folder: string;
  session: { id: string; code: string; host: string };
  history: History;
  phones: ScriptedPhone[];
  proxy: Proxy;
  /** The process of this moment. */
  program(): Program;
  url(): string;
  /** Ends it by this signal; answers its exit code. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  start(): Promise<void>;
  /** What went wrong; ends the program first, to look into its store. */
  violations(): Promise<Violation[]>;
  truth(): Promise<Truth>;
}

export async function openHouse(phones: number, command: readonly string[] = []): Promise<House> {
  const folder = temporaryFolder();
  const history = startHistory();
  let program = startProgram({ DATA_DIR: folder }, command);
  let { url, secret } = await trainerLink(program);
  // Another port at each start, as far as the program goes: the phones only know the proxy's.
  const proxy = await startProxy(() => Number(new URL(url).port));

  const { ticket } = await post<SignInAnswer>(`${url}/api/sign-in`, { secret });
  const wish = { scenario: 'zeger', lang: 'nl', floor: 5, seats: 400, group: null, company: null };
  const { id, code } = await post<{ id: string; code: string }>(`${url}/api/sessions`, wish, ticket);
  const { host, projector } = await post<SessionTickets>(`${url}/api/sessions/${id}/tickets`, {}, ticket);
  const session = { id, code, host };
  const screens = openScreens({ url: proxy.url, session: { host, projector }, history });
  const all: ScriptedPhone[] = [];
  for (let count = 1; count <= phones; count += 1) {
    const joined = await post<JoinAnswer>(`${url}/api/join`, { code });
    all.push(openPhone({ name: `phone ${count}`, url: proxy.url, ticket: joined.ticket, history }));
  }
  await Promise.all(all.map((phone) => phone.until(() => phone.view() !== undefined)));

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    program.child.kill(signal);
    return program.ended;
  }

  async function truth(): Promise<Truth> {
    const staff = await screens.compared(url);
    await end('SIGTERM');
    const store = opened(`${folder}/aanname.db`);
    onTestFinished(() => store.close());
    const found = await truthOf(store, session, all);
    return { ...found, screens: [...found.screens, ...staff] };
  }

  return {
    folder,
    session,
    history,
    phones: all,
    proxy,
    program: () => program,
    url: () => url,
    end,
    async start() {
      program = startProgram({ DATA_DIR: folder }, command);
      ({ url, secret } = await trainerLink(program));
    },
    truth,
    violations: async () => violations(history.entries, await truth()),
  };
}

/** What a phone is asked at this moment, if anything. */
export function askedOf(phone: ScriptedPhone): PhonePoll | null {
  const screen = phone.view()?.screen;
  return screen?.kind === 'vote' && screen.open ? (screen.polls[0] ?? null) : null;
}

/** Each phone that is asked something taps something at random, now. */
export function burst(phones: readonly ScriptedPhone[], chance: () => number = Math.random): void {
  for (const phone of phones) {
    const poll = askedOf(phone);
    const options = poll?.options ?? [];
    const option = options[Math.floor(chance() * options.length)];
    if (poll !== null && option !== undefined) phone.tap(poll.round, option.id);
  }
}
