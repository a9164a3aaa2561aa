import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { LANGS, type Lang } from '#shared/ids.ts';
import { inLanguage } from '#shared/scenario.ts';
import type { Arm } from '#shared/session/arms.ts';
import { splitOf } from '#shared/session/briefings.ts';
import { armTexts } from '#shared/views/briefingScreens.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import { callOptions } from '#shared/wording/callOptions.ts';
import { confidenceWording } from '#shared/wording/confidence.ts';
import { guessesWording } from '#shared/wording/guesses.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { phoneBriefingsWording } from '#shared/wording/phoneBriefings.ts';
import { phoneConfidenceWording } from '#shared/wording/phoneConfidence.ts';
import { phoneGuessesWording } from '#shared/wording/phoneGuesses.ts';
import { phoneSortingWording } from '#shared/wording/phoneSorting.ts';
import { phoneWritingWording } from '#shared/wording/phoneWriting.ts';
import { refusalWords } from '#shared/wording/refusals.ts';
import { sharingWording } from '#shared/wording/sharing.ts';
import { sortingWording } from '#shared/wording/sorting.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { followUpOf, pageAt } from '../support/followUp.ts';
import { DAY } from '../support/results.ts';
import { drawn, smallTargets, tooWide, violations } from './checks.ts';
import { expectFollowUp, expectLines, expectReport, filesOf, linesIn, movesIn } from './longFiles.ts';
import { openLongRoom, type LongRoom } from './longRoom.ts';
import { callsOf, COUNTED, GUESSED, LABELS, MOMENTS, SORTED, SURE, TAPS, WRITTEN } from './longTable.ts';

const TWELVE = 12;

it.each<Lang>(LANGS)(
  'twelve people and a trainer play all that there is to 45 minutes, in %s',
  { timeout: 240_000 },
  async (lang) => {
    const room = await openLongRoom(lang, TWELVE);
    const read = await playBriefing(room);
    await playStairs(room);
    await playPrediction(room);
    await playExplanation(room);
    await playTwist(room);
    await playGuess(room);
    await seeReveal(room);
    await seeBriefings(room, read);
    await seeConfidence(room);
    await playSorting(room);
    await playOwn(room);
    await playReactions(room);
    await seeNoPicture(room);

    const files = await filesOf(room);
    expectLines(files, linesIn(lang, read, files.report));
    expect(movesIn(files, lang)).toEqual(COUNTED.flows);
    expectReport(files.report, read);
    await answerLater(room);
    expectFollowUp(await filesOf(room), lang);
  },
);

/** The red pen, and the briefing, of which each phone has one of two. Who read which. */
async function playBriefing(room: LongRoom): Promise<Arm[]> {
  const { lang, scenario, desk, everybody, open, press, onConsole, call, say } = room;
  const split = splitOf(scenario);
  if (split === null) throw new Error('the story has two briefings');
  const texts = armTexts(split, lang);
  const words = briefingsWording[lang].console;
  // There are too few for it to be on by itself; the trainer wants it all the same.
  await onConsole(words.willNotBe);
  await press(words.on);
  await onConsole(words.willBe);

  await open('rode-pen');
  await everybody((phone, person) =>
    phone.voteList(Object.values(TAPS.start).map((letters) => call(letters[person]))),
  );
  await desk.goTo('briefing', 'story');
  await onConsole(words.owed);
  const read = await everybody((phone) => room.reads(phone, texts));
  await open('briefing');
  await everybody((phone, person) => say(phone, call(TAPS.briefing[person]), SURE.briefing[person]));
  await countHands(room);
  return read;
}

/** Hands, counted while people vote. */
async function countHands(room: LongRoom): Promise<void> {
  const { lang, console, dialog, press, onConsole } = room;
  const { tools, dialog: words } = handsWording[lang];
  const { skip, call } = callOptions[lang];
  await onConsole(tools.none);
  await enterHands(room, { [skip]: '2', [call]: '600' });
  expect(await problems(console)).toEqual([]);
  await press(words.save);
  // Out of bounds: the field says so, and nothing is sent.
  const field = dialog.getByLabel(call, { exact: true });
  expect(await dialog.isVisible()).toBe(true);
  expect(await field.evaluate((each: HTMLInputElement) => each.checkValidity())).toBe(false);
  await field.fill('1');
  await press(words.save);
  await onConsole(tools.counted(3));
}

async function enterHands({ lang, dialog, press }: LongRoom, hands: Record<string, string>): Promise<void> {
  await press(handsWording[lang].tools.count);
  for (const [option, value] of Object.entries(hands)) {
    await dialog.getByLabel(option, { exact: true }).fill(value);
  }
}

/** The stairs; the hands that are counted here are taken back. */
async function playStairs(room: LongRoom): Promise<void> {
  const { lang, dialog, everybody, open, press, onConsole, call, say } = room;
  const { tools, dialog: words } = handsWording[lang];
  const { skip } = callOptions[lang];
  await open('trap');
  await everybody((phone, person) => say(phone, call(TAPS.stairs[person]), SURE.stairs[person]));
  await onConsole(tools.none);
  await enterHands(room, { [skip]: '4' });
  await press(words.save);
  await onConsole(tools.counted(4));
  // It begins with what was counted, and none at all takes it back.
  await press(tools.count);
  expect(await dialog.getByLabel(skip, { exact: true }).inputValue()).toBe('4');
  await dialog.getByLabel(skip, { exact: true }).fill('0');
  await press(words.save);
  await onConsole(tools.none);
}

/** What do you expect? One of them changes their mind, and says so again. */
async function playPrediction({ open, everybody, phone, say, predicted }: LongRoom): Promise<void> {
  await open('voorspelling');
  await say(phone(5), predicted('d'), '100');
  await everybody((each, person) => say(each, predicted(TAPS.prediction[person]), SURE.prediction[person]));
}

/** Another explanation: the trainer shows, hides and puts together. */
async function playExplanation(room: LongRoom): Promise<void> {
  const { lang, desk, screen, everybody, open, press, phone, onScreen, notOnScreen } = room;
  const words = writingsWording[lang];
  await open('andere-verklaring');
  await everybody(async (each, person) => {
    const text = WRITTEN[person];
    if (text !== undefined) await room.write(each, text);
  });
  await onScreen(words.screen.written(WRITTEN.length));
  await notOnScreen('slecht geslapen');
  const texts = await fetchTexts(room, WRITTEN.length);
  await press(words.console.showThis('slecht geslapen'));
  await press(words.console.sameThis('moe'));
  await press(words.console.joinThis('slecht geslapen'));
  await texts.getByText(words.console.people(2)).waitFor();
  await press(words.console.showThis('nieuwe schoenen'));
  await press(words.console.hideThis('een boze mevrouw Bakker'));
  await desk.next();
  await phone(0).shows(phoneWritingWording[lang].stands('slecht geslapen'));
  await desk.goTo('andere-verklaring', 'wall');
  await onScreen('nieuwe schoenen');
  await screen.getByText(words.screen.people(2), { exact: true }).waitFor();
  await press(words.console.showThis('te laat'));
  await onScreen('te laat');
  for (const unseen of ['Bakker', 'kiespijn']) await notOnScreen(unseen);
}

/** Where the trainer looks at texts, once so many wait there and all of them are in the list. */
async function fetchTexts({ lang, console }: LongRoom, waiting: number): Promise<Locator> {
  const words = writingsWording[lang].console;
  const texts = console.getByRole('region', { name: words.title });
  await texts.getByText(words.waiting(waiting)).waitFor();
  await texts.getByRole('button', { name: /nieuwe op|op volgorde|new one|in order/ }).click();
  return texts;
}

/** The twist; and the hands of people without a phone once it is closed, with the Enter key. */
async function playTwist(room: LongRoom): Promise<void> {
  const { lang, desk, console, phones, everybody, open, call, say, onConsole } = room;
  const options = callOptions[lang];
  await desk.goTo('draai', 'story');
  for (const { page } of phones) expect(await page.content()).not.toMatch(/Zijn rug|His back/);
  await open('draai');
  await everybody((phone, person) => say(phone, call(TAPS.twist[person]), SURE.twist[person]));
  await desk.next();
  await enterHands(room, { [options.unsure]: '1', [options.call]: '4' });
  await console.keyboard.press('Enter');
  await onConsole(handsWording[lang].tools.counted(5));
}

/** What will the room say? */
async function playGuess({ lang, open, everybody }: LongRoom): Promise<void> {
  await open('raden');
  await everybody(async (phone, person) => {
    const tenths = GUESSED[person] ?? '';
    if (tenths !== '') await phone.vote(phoneGuessesWording[lang].point(tenths));
  });
}

async function seeReveal(room: LongRoom): Promise<void> {
  const { lang, desk, console, screen, phone, charted, onScreen, notOnScreen, onConsole } = room;
  const { tools, screen: said, console: host } = handsWording[lang];
  const guesses = guessesWording[lang].screen;
  const options = Object.values(callOptions[lang]);
  const { stairs, twist } = COUNTED.calls;
  const labels = LABELS[lang];
  await desk.goTo('onthulling', 'before');
  await charted(stairs.map((people) => [people]));
  await phone(9).shows(phoneConfidenceWording[lang].private);
  const answers = await phone(9).page.locator('main').innerText();
  const told = [labels.briefing, options[1], labels.stairs, options[1], labels.twist, options[2]];
  expect(answers).toMatch(new RegExp(told.join('[^]*'), 'i'));
  await desk.goTo('onthulling', 'sentence');
  await charted(
    options.map((_, place) => [
      stairs[place] ?? 0,
      twist[place] ?? 0,
      ...COUNTED.flows.map((row) => row[place] ?? 0),
    ]),
  );
  await notOnScreen(said.label);
  await desk.goTo('onthulling', 'bars');
  await onScreen(said.label);
  await charted(
    MOMENTS.map((moment) =>
      COUNTED.calls[moment].map((people, place) => `${people} (${COUNTED.percent[moment][place]}%)`),
    ),
  );
  const shown = await screen.locator('p').allTextContents();
  for (const moment of ['briefing', 'twist'] as const) {
    const hands = options.map((option, place) => `${option} ${COUNTED.hands[moment][place]}`);
    expect(shown).toContain(`${labels[moment]}${hands.join('')}`);
  }
  expect(await console.getByRole('button', { name: tools.count }).count()).toBe(0);
  await onConsole(host.apart);
  expect([...(await problems(console)), ...(await problems(screen))]).toEqual([]);
  await notOnScreen(guesses.people(COUNTED.guess.people));
  await desk.goTo('onthulling', 'guess');
  await onScreen(guesses.people(COUNTED.guess.people));
  await charted(COUNTED.guess.counts.map((people) => [people]));
  await phone(1).shows(phoneGuessesWording[lang].title('4'));
  await phone(11).shows(phoneGuessesWording[lang].none);
}

async function seeBriefings(room: LongRoom, read: readonly Arm[]): Promise<void> {
  const { lang, scenario, desk, console, dialog, everybody, charted, onScreen, notOnScreen } = room;
  const split = splitOf(scenario);
  if (split === null) throw new Error('the story has two briefings');
  const texts = armTexts(split, lang);
  await notOnScreen(texts.gossip);
  // Past it there is no way: not by the button, which leads to it, and not by the run sheet.
  const again = scenario.scenes.find(({ id }) => id === 'pen-terug')?.title ?? {};
  await console.getByRole('button', { name: inLanguage(again, lang) }).click();
  await dialog.getByRole('button').first().click();
  await room.onConsole(refusalWords[lang].undisclosed.what);
  await desk.next();
  await onScreen(texts.gossip);
  await onScreen(texts.facts);
  await everybody((phone, person) => phone.shows(phoneBriefingsWording[lang].own[read[person] ?? 'gossip']));
  await desk.next();
  await charted(
    MOMENTS.flatMap((moment) => [callsOf('gossip', read, moment), callsOf('facts', read, moment)]),
  );
}

/** How sure were you? What came true is told in the second step, and on no screen before. */
async function seeConfidence(room: LongRoom): Promise<void> {
  const { lang, desk, phone, predicted, charted, onScreen, notOnScreen } = room;
  const words = confidenceWording[lang].screen;
  const own = phoneConfidenceWording[lang];
  const { prediction, conviction } = COUNTED;
  await desk.goTo('hoe-zeker', 'sure');
  await onScreen(words.people(prediction.people));
  await notOnScreen(words.became(predicted('p')));
  await phone(0).shows(own.wasSure('80', predicted('d')));
  await desk.goTo('hoe-zeker', 'outcome');
  await onScreen(words.became(predicted('p')));
  await charted(prediction.pleasant.map((people, place) => [people, prediction.difficult[place] ?? 0]));
  await phone(5).shows(own.wasSure('60', predicted('p')));
  await phone(5).shows(own.became(predicted('p')));
  await phone(11).shows(own.unsaid(predicted('d')));
  await desk.goTo('hoe-zeker', 'conviction');
  await onScreen(words.leaned(conviction.people));
  const { skip, call } = callOptions[lang];
  await charted([[words.towards(13, skip)], [words.towards(31, skip)], [words.towards(33, call)]]);
}

/** Fact or opinion? The most divided statement first, and no key before its own step. */
async function playSorting(room: LongRoom): Promise<void> {
  const { lang, scenario, desk, screen, everybody, open, phone, charted, onScreen } = room;
  const words = sortingWording[lang];
  const own = phoneSortingWording[lang];
  const poll = scenario.polls.find(({ id }) => id === 'feit-of-mening');
  const textOf = (item: string): string =>
    inLanguage((poll?.type === 'sort' && poll.items.find(({ id }) => id === item)?.text) || {}, lang);
  await open('feit-of-mening');
  await onScreen(words.definition);
  await everybody((each, person) =>
    room.sort(each, SORTED.map((letters) => letters[person] ?? '-').join('')),
  );
  await screen.getByRole('img', { name: words.screen.drawing(10, 12) }).waitFor();
  await desk.next();
  await phone(0).shows(phoneWording[lang].vote.closed);
  expect(await screen.getByText(words.keys.conclusion, { exact: true }).count()).toBe(0);
  for (const { item, counts } of COUNTED.statements) {
    await desk.next();
    await onScreen(textOf(item));
    await charted(counts.map((people) => [people]));
    const isFirst = item === 'geen-zin';
    if (!isFirst && item !== 'besteld') continue;
    await screen.getByText(words.keys[isFirst ? 'conclusion' : 'untrue'], { exact: true }).waitFor();
    await phone(0).shows(own.said[isFirst ? 'fact' : 'opinion']);
    await phone(0).shows(own.keys[isFirst ? 'conclusion' : 'untrue']);
    await phone(10).shows(isFirst ? own.said.opinion : own.none);
  }
  await desk.next();
  for (const [taken, of] of [COUNTED.opinionTakenForFact, COUNTED.factTakenForOpinion]) {
    await onScreen(words.screen.times(taken, of));
  }
  await desk.next();
  await onScreen(words.screen.checkable);
  const rungs = await screen.getByRole('listitem').allInnerTexts();
  expect(rungs.findIndex((text) => text.includes(textOf('leuning')))).toBe(rungs.length - 1);
}

/** The red pen again, the own company, and the plans. */
async function playOwn(room: LongRoom): Promise<void> {
  const { desk, screen, phones, everybody, open, charted, call, makePlan, tellOwn } = room;
  await open('pen-terug');
  await everybody((phone, person) =>
    phone.voteList(Object.values(TAPS.again).map((letters) => call(letters[person]))),
  );
  await desk.goTo('pen-terug', 'shift');
  await charted(Object.values(COUNTED.strikes));
  await open('bij-ons');
  await everybody((phone, person) => tellOwn(phone, TAPS.often[person], TAPS.self[person]));
  await open('als-dan');
  await Promise.all(phones.slice(0, COUNTED.plans).map(makePlan));
  await screen.getByText(`${COUNTED.plans}`, { exact: true }).waitFor();
}

async function playReactions(room: LongRoom): Promise<void> {
  const { lang, desk, phone, open, press, write, onConsole, onScreen, notOnScreen } = room;
  await open('reacties');
  await write(phone(0), 'dank');
  await onConsole('dank');
  await write(phone(1), 'tot de volgende keer');
  await fetchTexts(room, 2);
  await press(writingsWording[lang].console.showThis('tot de volgende keer'));
  await desk.goTo('reacties', 'wall');
  await onScreen('tot de volgende keer');
  await notOnScreen('dank');
}

/** Twelve are too few for a picture to share. */
async function seeNoPicture({ lang, desk, dialog, press }: LongRoom): Promise<void> {
  const words = sharingWording[lang];
  await desk.goTo('afsluiten', 'lessons');
  await press(words.look);
  await dialog.getByText(words.tooFew).waitFor();
  expect(await dialog.getByRole('button', { name: words.allow }).count()).toBe(0);
  await press(words.done);
}

/** Weeks later eight people answer with their two words, and the trainer closes it. */
async function answerLater(room: LongRoom): Promise<void> {
  const { server, session, clock, desk, phones } = room;
  const given = await Promise.all(phones.slice(0, COUNTED.followUp.answers).map(room.words));
  await desk.send({ type: 'endSession' });
  clock.leap(17 * DAY);
  const followUp = followUpOf(server, session);
  const link = await followUp.managed();
  for (const [person, words] of given.entries()) {
    const answer =
      person < COUNTED.followUp.called ? {} : ({ called: 'no', before: 'half', now: 'half' } as const);
    expect((await pageAt(server, link).answer(words, answer)).status).toBe(200);
  }
  expect((await followUp.close()).status).toBe(200);
}

async function problems(page: Page): Promise<string[]> {
  await drawn(page);
  return [
    ...(await violations(page, { all: true })),
    ...(await smallTargets(page, 44)),
    ...(await tooWide(page)),
  ];
}
