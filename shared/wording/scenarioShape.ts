import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** What the author of a scenario file reads when it cannot be read, or has not the right shape. */
const nl = {
  tooLarge: (kilobytes: number) =>
    `het bestand is groter dan ${kilobytes} kB; een scenario is alleen tekst, haal eruit wat er niet in hoort.`,
  empty: 'er staat geen scenario in; begin met een kopie van een bestaand bestand.',
  duplicateField: 'dit veld staat er twee keer; haal er een weg.',
  tab: 'hier staat een tab; spring in met spaties.',
  unclosed: 'dit aanhalingsteken wordt niet gesloten; zet er nog een aan het eind van de tekst.',
  missingSign:
    'hier ontbreekt een teken; zet een dubbele punt na een veldnaam, een streepje voor een deel van een lijst, of een komma ertussen.',
  needsQuotes:
    'deze regel is niet te lezen; zet een tekst met een dubbele punt of een leesteken vooraan tussen aanhalingstekens.',
  indentation:
    'de inspringing klopt niet of een haakje blijft open; zet velden recht onder elkaar en sluit elk haakje.',
  severalDocuments: 'na --- begint een tweede document; zet één scenario in één bestand.',
  tagged: 'labels met een uitroepteken of % kunnen niet in een scenario; haal het weg.',
  unknownAnchor: (name: string) => `*${name} verwijst naar niets; zet &${name} bij de tekst die je bedoelt.`,
  tooManyAliases: (most: number) =>
    `hier wordt te veel met * herhaald (ten hoogste ${most} keer, en niet in elkaar genest); schrijf de teksten uit.`,
  tooDeep: 'het bestand zit te diep genest; kijk of er een haakje of streepje te veel staat.',
  unreadable: 'deze regel is geen geldige YAML; vergelijk hem met een bestaand scenario.',

  missing: (field: string) => `‘${field}’ ontbreekt; vul het hier in.`,
  blank: (field: string) => `‘${field}’ is leeg; vul het in (een veld dat niet hoeft, laat je weg).`,
  unknownField: (field: string, meant: string) => `het veld ‘${field}’ bestaat niet; bedoel je ‘${meant}’?`,
  unknownFieldAmong: (field: string, known: string) =>
    `het veld ‘${field}’ bestaat hier niet; haal het weg of kies uit: ${known}.`,
  wantsText: (field: string) => `‘${field}’ moet tekst zijn; zet het tussen aanhalingstekens.`,
  wantsNumber: (field: string) =>
    `‘${field}’ moet een getal zijn; schrijf het in cijfers, zonder aanhalingstekens.`,
  wantsWhole: (field: string) => `‘${field}’ moet een heel getal zijn; haal de cijfers achter de punt weg.`,
  wantsYesOrNo: (field: string) => `‘${field}’ moet true of false zijn; kies een van beide.`,
  wantsList: (field: string) =>
    `‘${field}’ moet een lijst zijn; zet elk deel op een eigen regel met een streepje.`,
  wantsFields: (field: string, fields: string) =>
    `‘${field}’ heeft eigen velden nodig; zet eronder, ingesprongen: ${fields}.`,
  notOneOf: (field: string, allowed: string) => `‘${field}’ kan dit niet zijn; kies uit: ${allowed}.`,
  tooLong: (field: string, most: number) => `‘${field}’ is te lang; houd het op ${most} tekens.`,
  tooMany: (field: string, most: number) => `‘${field}’ telt er te veel; houd het op ${most}.`,
  tooFew: (field: string, least: number) =>
    `‘${field}’ telt er te weinig; er moeten er minstens ${least} zijn.`,
  tooHigh: (field: string, most: number) => `‘${field}’ is te hoog; kies ten hoogste ${most}.`,
  tooLow: (field: string, least: number) => `‘${field}’ is te laag; kies meer dan ${least}.`,
  badId: (field: string) =>
    `‘${field}’ is geen goed kenmerk; gebruik kleine letters, cijfers en streepjes, en begin met een letter.`,
  badAddress: (field: string) =>
    `‘${field}’ is geen webadres; begin met https:// en schrijf het helemaal uit.`,
  badEmail: (field: string) => `‘${field}’ is geen e-mailadres; schrijf het als naam@voorbeeld.nl.`,
  unfit: (field: string) => `‘${field}’ past hier niet; vergelijk het met een bestaand scenario.`,
};
export type ScenarioShapeWording = Widen<typeof nl>;

const en: ScenarioShapeWording = {
  tooLarge: (kilobytes) =>
    `the file is larger than ${kilobytes} kB; a scenario is text only, so take out what doesn’t belong in it.`,
  empty: 'there is no scenario in this file; start from a copy of an existing one.',
  duplicateField: 'this field is here twice; remove one of them.',
  tab: 'there is a tab here; indent with spaces.',
  unclosed: 'this quote is never closed; put another one at the end of the text.',
  missingSign:
    'a sign is missing here; put a colon after a field name, a dash before a part of a list, or a comma in between.',
  needsQuotes: 'this line can’t be read; put a text with a colon in it, or a sign in front, between quotes.',
  indentation:
    'the indentation is off, or a bracket is left open; line up the fields and close every bracket.',
  severalDocuments: 'a second document begins after ---; keep to one scenario in one file.',
  tagged: 'labels with an exclamation mark or % have no place in a scenario; remove this one.',
  unknownAnchor: (name) => `*${name} points at nothing; put &${name} at the text that you mean.`,
  tooManyAliases: (most) =>
    `too much is repeated with * (at most ${most} times, and not nested); write the texts out.`,
  tooDeep: 'the file is nested too deeply; look for a bracket or dash too many.',
  unreadable: 'this line is not valid YAML; compare it with an existing scenario.',

  missing: (field) => `‘${field}’ is missing; fill it in here.`,
  blank: (field) => `‘${field}’ is empty; fill it in (leave out a field that you don’t need).`,
  unknownField: (field, meant) => `there is no field ‘${field}’; did you mean ‘${meant}’?`,
  unknownFieldAmong: (field, known) =>
    `there is no field ‘${field}’ here; remove it or choose from: ${known}.`,
  wantsText: (field) => `‘${field}’ must be text; put it between quotes.`,
  wantsNumber: (field) => `‘${field}’ must be a number; write it in figures, without quotes.`,
  wantsWhole: (field) => `‘${field}’ must be a whole number; remove what follows the point.`,
  wantsYesOrNo: (field) => `‘${field}’ must be true or false; choose one of the two.`,
  wantsList: (field) => `‘${field}’ must be a list; put each part on a line of its own, after a dash.`,
  wantsFields: (field, fields) => `‘${field}’ needs fields of its own; put below it, indented: ${fields}.`,
  notOneOf: (field, allowed) => `‘${field}’ can’t be this; choose from: ${allowed}.`,
  tooLong: (field, most) => `‘${field}’ is too long; keep it to ${most} characters.`,
  tooMany: (field, most) => `‘${field}’ has too many; keep it to ${most}.`,
  tooFew: (field, least) => `‘${field}’ has too few; there must be at least ${least}.`,
  tooHigh: (field, most) => `‘${field}’ is too high; choose ${most} at most.`,
  tooLow: (field, least) => `‘${field}’ is too low; choose more than ${least}.`,
  badId: (field) =>
    `‘${field}’ is not a good id; use lower-case letters, digits and dashes, and start with a letter.`,
  badAddress: (field) => `‘${field}’ is not a web address; begin with https:// and write it out in full.`,
  badEmail: (field) => `‘${field}’ is not an e-mail address; write it as name@example.com.`,
  unfit: (field) => `‘${field}’ does not fit here; compare it with an existing scenario.`,
};

export const scenarioShapeWording: Record<Lang, ScenarioShapeWording> = { nl, en };
