import { expect, test } from 'vitest';
import { reportSchema } from '#shared/results/report/schema.ts';
import { joinPhone, openConsole } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

test('the results can be downloaded at any moment, as a file with a proper name', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const download = (file: string, ticket: string) =>
    server.ask(`/api/sessions/${session.id}/${file}`, { ticket });

  const csv = await download('export.csv', session.host);
  expect(csv.status).toBe(200);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('content-disposition')).toMatch(
    /^attachment; filename=aanname-tiny-\d{4}-\d\d-\d\d\.csv$/,
  );
  expect(csv.headers.get('cache-control')).toBe('no-store');

  const json = await download('export.json?lang=en', server.trainer);
  expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(reportSchema.safeParse(json.body).success).toBe(true);
  expect((await download('export.exe', server.trainer)).status).toBe(404);
  expect((await download('export.csv?lang=de', server.trainer)).status).toBe(400);
});

test('a file tells only what has been published', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const phones = await Promise.all(Array.from({ length: 5 }, () => joinPhone(server, session.code)));
  await Promise.all(phones.map((phone) => phone.vote('test', 'coffee')));
  const file = () => server.ask(`/api/sessions/${session.id}/export.json`, { ticket: session.host });
  const pollIn = async () => {
    const { results } = reportSchema.parse((await file()).body);
    return JSON.stringify(results.polls.find(({ id }) => id === 'drink')?.rounds);
  };
  expect(await pollIn()).toContain('stillOpen');
  expect(await pollIn()).not.toContain('"count":5');
  await host.goTo('in', 'tally');
  expect(await pollIn()).toContain('"count":5');
});
