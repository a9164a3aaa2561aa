import { expect, test } from 'vitest';
import { z } from 'zod';
import { reportFileSchema } from '../../../server/export/reportFile.ts';
import { joinPhone, openConsole } from '../../support/client.ts';
import { openOffice } from '../../support/office.ts';
import { startServer } from '../../support/server.ts';
import { validatorOf } from '../../support/validator.ts';

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
  expect(reportFileSchema.safeParse(json.body).success).toBe(true);
  expect((await download('export.exe', server.trainer)).status).toBe(404);
  expect((await download('export.csv?lang=de', server.trainer)).status).toBe(400);
});

test.each([
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'],
  [
    'pptx',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'ppt/presentation.xml',
  ],
])('a file of Office arrives byte for byte: %s', async (extension, mediaType, part) => {
  const server = await startServer();
  const session = await server.createSession();
  const path = `/api/sessions/${session.id}/export.${extension}?lang=en`;
  const response = await fetch(`${server.url}${path}`, {
    headers: { authorization: `Bearer ${session.host}` },
  });
  expect(response.headers.get('content-type')).toBe(mediaType);
  expect(response.headers.get('content-disposition')).toMatch(new RegExp(`\\.${extension}$`));
  const { paths } = openOffice(new Uint8Array(await response.arrayBuffer()));
  expect(paths).toContain(part);
});

test('anybody gets the schema of the JSON file, and the file keeps to it', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const schema = await server.ask('/api/report-schema.json');
  expect(schema.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
  const published = z.looseObject({ $id: z.string() }).parse(schema.body);
  const wrongWith = validatorOf(published);
  const { body } = await server.ask(`/api/sessions/${session.id}/export.json`, { ticket: session.host });
  expect(wrongWith(body)).toEqual([]);
  expect(body).toMatchObject({ $schema: published.$id });
  expect(wrongWith(Object.assign({}, body, { hash: null }))).not.toEqual([]);
});

test('a file tells only what has been published', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const phones = await Promise.all(Array.from({ length: 5 }, () => joinPhone(server, session.code)));
  await Promise.all(phones.map((phone) => phone.vote('test', 'coffee')));
  const file = () => server.ask(`/api/sessions/${session.id}/export.json`, { ticket: session.host });
  const pollIn = async () => {
    const { results } = reportFileSchema.parse((await file()).body);
    return JSON.stringify(results.polls.find(({ id }) => id === 'drink')?.rounds);
  };
  expect(await pollIn()).toContain('stillOpen');
  expect(await pollIn()).not.toContain('"count":5');
  await host.goTo('in', 'tally');
  expect(await pollIn()).toContain('"count":5');
});

test('a PDF comes as what it is, under a proper name', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const pdf = await server.ask(`/api/sessions/${session.id}/export.pdf?lang=en`, { ticket: session.host });
  expect(pdf.status).toBe(200);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.headers.get('content-disposition')).toMatch(/filename=aanname-tiny-[\d-]+\.pdf$/);
  expect(pdf.text).toMatch(/^%PDF-1\.7/);
});

test('who asks while too many files wait is told when to come back, and the votes go on meanwhile', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const phone = await joinPhone(server, session.code);
  const path = `/api/sessions/${session.id}/export.pdf`;
  const asked = Array.from({ length: 40 }, () => server.ask(path, { ticket: session.host }));
  expect(await phone.vote('test', 'coffee')).toMatchObject({ ok: true });
  const answers = await Promise.all(asked);
  const busy = answers.filter(({ status }) => status !== 200);
  expect(busy.length).toBeGreaterThan(0);
  for (const { status, headers, body } of busy) {
    expect([status, headers.get('retry-after'), body]).toEqual([429, '5', { error: 'busy' }]);
  }
  expect((await server.ask(path, { ticket: session.host })).status).toBe(200);
});
