import type { SessionSummary } from '#shared/api.ts';
import { inLanguage } from '#shared/scenario.ts';
import { isRehearsal, type SessionState } from '#shared/session/state.ts';

/** One line of the trainer's list. */
export function summaryOf(state: SessionState): SessionSummary {
  const { lang, group, company } = state.settings;
  return {
    id: state.session,
    code: state.code,
    title: inLanguage(state.scenario.title, lang),
    lang,
    group,
    company,
    createdAt: state.createdAt,
    ended: state.ended,
    joined: state.participants.size,
    rehearsal: isRehearsal(state),
    // Of a session that has been sealed the log is gone, and with it this state.
    sealedAt: null,
    keptUntil: null,
  };
}
