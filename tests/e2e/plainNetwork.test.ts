import { expect, test } from 'vitest';
import { roomWording } from '#shared/wording/consoleRoom.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { asTrainer } from '../support/results.ts';
import { connect, openConsole } from '../support/client.ts';
import { tinyScenario } from '../support/scenarios.ts';
import { startServer } from '../support/server.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

test('threat 10: on a network without encryption phone and trainer are told so, and a ticket that was overheard opens nothing once all is sealed', async () => {
  const server = await startServer({ scenarios: [tinyScenario()], clientFolder: 'dist/client' });
  const session = await server.createSession();
  const browser = await openBrowser();
  const phone = await openPhone(browser, { url: server.url });
  await phone.shows(phoneWording.nl.privacy.plain);
  await phone.page.goto(`${server.url}/${session.code}`);
  await phone.page.getByRole('radio').first().waitFor();
  const console = `${server.url}/trainer/s/${session.id}#${server.app.signInSecret()}`;
  const trainer = await openTrainer(browser, console);
  await trainer.page.getByText(roomWording.nl.room.plain).waitFor();

  const overheard = await phone.page.evaluate(
    (name) => localStorage.getItem(name),
    `aanname.ticket.${session.code}`,
  );
  const host = await openConsole(server, session);
  await host.send({ type: 'endSession' });
  expect(await asTrainer(server, session).seal()).toMatchObject({ status: 200 });
  await expect(connect(server.url, { ticket: overheard ?? '' })).rejects.toThrow('sessionSealed');
});

test('T-PRIV-5: from its door to its last page a phone asks nobody else for anything, and gets no cookie', async () => {
  const server = await startServer({ scenarios: [tinyScenario()], clientFolder: 'dist/client' });
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const browser = await openBrowser();
  const phone = await openPhone(browser, { url: server.url });
  const { page, context } = phone;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  page.on('websocket', (line) => asked.push(new URL(line.url()).host));
  await page.goto(`${server.url}/${session.code}`);
  await phone.voteOnAll();
  while (host.view('host').next !== null) await host.next();
  await host.send({ type: 'endSession' });
  await page.getByText(phoneWording.nl.close.ended).waitFor();
  expect(new Set(asked)).toEqual(new Set([new URL(server.url).host]));
  expect(await context.cookies()).toEqual([]);
});
