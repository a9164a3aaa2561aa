import type { Logger } from 'pino';
import type { SignInLinks } from '../auth/signIn.ts';
import type { Tickets } from '../auth/tickets.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Writer } from '../export/writer.ts';
import type { RecordStore } from '../log/records.ts';
import type { Metrics } from '../metrics.ts';
import type { AddressBook } from '../network/addressBook.ts';
import type { Reach } from '../network/reach.ts';
import type { Library } from '../scenarios/library.ts';
import type { Results } from '../results/results.ts';
import type { LiveSessions } from '../sessions/liveSessions.ts';

/** What the HTTP interface works with. */
export interface HttpNeeds {
  sessions: LiveSessions;
  results: Results;
  library: Library;
  records: RecordStore;
  tickets: Tickets;
  signInLinks: SignInLinks;
  addresses: AddressBook;
  reach: Reach;
  metrics: Metrics;
  config: Pick<Config, 'metrics' | 'phones'>;
  writer: Writer;
  /** How many servers there are at this moment on the same store, this one included. */
  servers: () => number;
  clock: Clock;
  logger: Logger;
  /** Where the built client lies; `null` where somebody else serves it. */
  clientFolder: string | null;
}
