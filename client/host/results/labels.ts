import type { HostScript } from '#shared/views/hostPanel.ts';
import { resultsWording } from '#shared/wording/consoleResults.ts';
import { signOf } from '../../ui/OptionSign.tsx';

/** The words for rounds, polls and options of one run sheet, in its language. */
export interface ResultLabels {
  poll: (poll: string) => string;
  round: (round: string) => string;
  /** Falls back to the product's own words for the constant question. */
  option: (poll: string, option: string) => string;
  /** The scenario's own label, or `null` where it leaves that to the product. */
  ownLabel: (poll: string, option: string) => string | null;
}

export function labelsOf(script: HostScript): ResultLabels {
  const polls = new Map(script.polls.map((poll) => [poll.id, poll]));
  const rounds = new Map(script.rounds.map(({ id, label }) => [id, label]));
  const ownLabel = (poll: string, option: string): string | null =>
    polls.get(poll)?.options.find(({ id }) => id === option)?.label ?? null;
  return {
    poll: (poll) => polls.get(poll)?.name ?? poll,
    round: (round) => rounds.get(round) ?? round,
    ownLabel,
    option: (poll, option) => {
      const sign = signOf(option);
      return ownLabel(poll, option) ?? (sign === null ? option : resultsWording[script.lang].call[sign]);
    },
  };
}
