import type { SessionLog } from '../../server/log/sessionLog.ts';
import type { History } from './history.ts';

/** The same log, of which the history knows what has been committed, and when. */
export function watchedLog(log: SessionLog, history: History): SessionLog {
  return {
    ...log,
    async append(session, expectedSeq, events) {
      const appended = await log.append(session, expectedSeq, events);
      if (appended === 'conflict') return appended;
      for (const event of events) {
        if (event.type !== 'ballotCast') continue;
        const { participant, round, seq } = event;
        history.note({ type: 'committed', participant, round, seq });
      }
      return appended;
    },
  };
}
