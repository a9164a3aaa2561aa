import type { Phone } from '../support/client.ts';

/** Most of them are sure of what a statement is, and not all of them of the same. */
const PILES = ['fact', 'opinion', 'fact', 'opinion', 'unsure'] as const;

/** What a scripted phone chooses: people who move towards calling as the story goes on, and some who do not. */
function chosen(round: string, phone: number, options: readonly string[]): string {
  const late = round === 'twist' || round.startsWith('again');
  const early = phone % 7 === 0 ? 'call' : phone % 4 === 0 ? 'unsure' : 'skip';
  const after = phone % 5 === 0 ? 'skip' : phone % 6 === 0 ? 'unsure' : 'call';
  const wished = late ? after : early;
  return options.includes(wished) ? wished : (options[(phone * 2) % options.length] ?? '');
}

/** Everybody chooses in all polls that are open; most of them make a plan. How many did. */
export async function voteEverywhere(crowd: readonly Phone[]): Promise<number> {
  const voted = await Promise.all(crowd.map(voteOnAll));
  return voted.filter((did) => did).length;
}

async function voteOnAll(phone: Phone, index: number): Promise<boolean> {
  const { screen } = phone.view('participant');
  if (screen.kind === 'plan' && screen.open && index % 3 !== 0) {
    await phone.vote(screen.round, 'made');
    return true;
  }
  if (screen.kind === 'sort' && screen.open) {
    for (const [place, { round }] of screen.statements.entries()) {
      await phone.vote(round, PILES[(index + place * 3) % PILES.length] ?? 'unsure');
    }
    return true;
  }
  if (screen.kind !== 'vote' || !screen.open) return false;
  for (const { round, options } of screen.polls) {
    const ids = options.map(({ id }) => id);
    await phone.vote(round, chosen(round, index, ids));
  }
  return true;
}
