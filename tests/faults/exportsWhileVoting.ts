import type { Violation } from './check.ts';
import { allAnswered, startWorkshop } from './workshop.ts';

export interface Exported {
  ballots: number;
  /** Files that came, and those that had to wait for another. */
  files: number;
  busy: number;
  /** Any other answer. */
  wrong: number;
  /** From each tap to "saved", in ms. */
  confirmedAfter: number[];
  violations: Violation[];
}

const KINDS = ['csv', 'pdf', 'json'];

/** F30: the trainer asks for files, again and again and all at once, while everybody votes. */
export async function exportWhileVoting(phones: number, turns: number): Promise<Exported> {
  const workshop = await startWorkshop({ phones });
  const { server, session } = workshop;
  const confirmedAfter: number[] = [];
  const answers: number[] = [];
  for (let turn = 1; turn <= turns; turn += 1) {
    const files = KINDS.map(async (kind) => {
      const path = `/api/sessions/${session.id}/export.${kind}?lang=nl`;
      answers.push((await server.ask(path, { ticket: session.host })).status);
    });
    await Promise.all(
      workshop.phones.map(async (phone) => {
        const at = performance.now();
        phone.tap('test', turn % 2 === 0 ? 'tea' : 'coffee');
        await phone.until(() => !phone.isWaiting());
        confirmedAfter.push(performance.now() - at);
      }),
    );
    await Promise.all(files);
  }
  await allAnswered(workshop.phones);
  const files = answers.filter((status) => status === 200).length;
  const busy = answers.filter((status) => status === 429 || status === 503).length;
  return {
    ballots: phones * turns,
    files,
    busy,
    wrong: answers.length - files - busy,
    confirmedAfter,
    violations: await workshop.violations(),
  };
}
