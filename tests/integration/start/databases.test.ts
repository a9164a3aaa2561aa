import { describe, expect, inject, test } from 'vitest';
import { ownPostgres } from '../../faults/nodes/cluster.ts';
import { newDatabase } from '../../support/postgres/databases.ts';
import { followPrimary } from '../../support/postgres/server.ts';
import { startProgram, trainerLink } from '../../support/program.ts';
import { expectRefusal } from '../../support/refusal.ts';

const ownOnly = inject('postgresPrograms') !== null;

describe.runIf(ownOnly)(
  'on a PostgreSQL the program does not start, and says in one sentence what to do,',
  () => {
    test('where it is a standby that follows another', async () => {
      const primary = await ownPostgres();
      const first = startProgram({ DATABASE_URL: primary.url() });
      await trainerLink(first);
      first.child.kill('SIGTERM');
      expect(await first.ended).toBe(0);
      await primary.end('SIGINT');
      const standby = await primary.copy();
      await followPrimary(standby, primary);
      await primary.start();
      await standby.start();
      try {
        const program = startProgram({ DATABASE_URL: standby.url() });
        await expectRefusal(program, /is een kopie waarin niets te bewaren valt; .*DATABASE_URL/);
      } finally {
        await standby.remove();
      }
    });

    test('where it was told never to wait for its disk', async () => {
      const postgres = await ownPostgres();
      await postgres.end('SIGINT');
      await postgres.start(['fsync=off']);
      const program = startProgram({ DATABASE_URL: postgres.url() });
      await expectRefusal(program, /wacht niet op zijn schijf.*; zet daar fsync aan/);
    });

    test('where it would not wait for us', async () => {
      const hasty = new URL(await newDatabase());
      hasty.searchParams.set('options', '-c synchronous_commit=off');
      const program = startProgram({ DATABASE_URL: hasty.href });
      await expectRefusal(
        program,
        /antwoordt ons voordat iets op schijf staat.*; zet synchronous_commit aan/,
      );
      const readable = new URL(await newDatabase());
      readable.searchParams.set('options', '-c default_transaction_read_only=on');
      const english = startProgram({ DATABASE_URL: readable.href, LANG: 'en_GB.UTF-8' });
      await expectRefusal(english, /may only be read; turn default_transaction_read_only off/);
    });
  },
);
