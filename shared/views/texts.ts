import type { Lang, RoundId } from '../ids.ts';
import { inLanguage, optionsOf, type Poll, type Scenario, type Text } from '../scenario.ts';

/** An optional text in one language, or `null` where the author left it out. */
export function said(text: Text | undefined, lang: Lang): string | null {
  return text === undefined ? null : inLanguage(text, lang);
}

/** A poll's options with their labels in one language; `null` where the product's own words are used. */
export function labelledOptions(poll: Poll, lang: Lang): { id: string; label: string | null }[] {
  return optionsOf(poll).map(({ id, label }) => ({
    id,
    label: label === null ? null : inLanguage(label, lang),
  }));
}

/** The rounds in which a poll is asked, in the order of the story, each with the words for its moment. */
export function roundsOfPoll(scenario: Scenario, poll: string, lang: Lang): { id: RoundId; label: string }[] {
  return scenario.scenes.flatMap((scene) =>
    (scene.moments ?? [])
      .filter((moment) => moment.poll === poll)
      .map(({ id, label }) => ({ id, label: inLanguage(label ?? scene.title, lang) })),
  );
}

/** The client of a poll with the first thing that a colleague says about it, or `null` for other polls. */
export function clientOf(
  scenario: Scenario,
  poll: Poll,
  lang: Lang,
): { name: string; by: string; hearsay: string } | null {
  const client = poll.type === 'call' ? scenario.clients.find(({ id }) => id === poll.client) : undefined;
  const [hearsay] = client?.hearsay ?? [];
  if (client === undefined || hearsay === undefined) return null;
  const by = scenario.cast.find(({ id }) => id === hearsay.by)?.name ?? '';
  return { name: inLanguage(client.label, lang), by, hearsay: inLanguage(hearsay.text, lang) };
}
