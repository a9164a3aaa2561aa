import { describe } from 'vitest';

import { memoryStore } from '../../server/log/memoryStore.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import { recordsContract } from './records.ts';
import { sessionLogContract } from './sessionLog.ts';

const stores = [
  { name: 'in memory', open: () => memoryStore() },
  { name: 'in SQLite', open: () => opened(temporaryFile()) },
];

describe.each(stores)('a session log $name', ({ open }) => {
  sessionLogContract(open);
});
describe.each(stores)('records $name', ({ open }) => {
  recordsContract(open);
});
