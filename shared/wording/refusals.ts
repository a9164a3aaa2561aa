import type { ErrorAnswer } from '../api.ts';
import type { Lang } from '../ids.ts';
import { phoneRefusalWords, type PhoneRefusal, type RefusalWords } from './phoneRefusals.ts';

export type { RefusalWords };

/** Every no of the server, and the one case in which it does not answer at all. */
export type Refused = ErrorAnswer['error'] | 'unreachable';

const nl: Record<Exclude<Refused, PhoneRefusal>, RefusalWords> = {
  notAllowed: {
    what: 'Dat kan vanaf dit apparaat niet.',
    next: 'Open de link die bij jouw rol hoort.',
  },
  sessionNotEnded: {
    what: 'Deze sessie loopt nog.',
    next: 'Beëindig eerst de sessie.',
  },
  unknownScene: {
    what: 'Deze scène hoort niet bij het scenario.',
    next: 'Laad de pagina opnieuw.',
  },
  unknownStep: {
    what: 'Deze stap hoort niet bij de scène.',
    next: 'Laad de pagina opnieuw.',
  },
  unknownRound: {
    what: 'Deze stemming hoort niet bij de sessie.',
    next: 'Laad de pagina opnieuw.',
  },
  unknownChoice: {
    what: 'Die keuze hoort niet bij deze vraag.',
    next: 'Laad de pagina opnieuw en kies nog eens.',
  },
  notJoined: {
    what: 'Je doet nog niet mee aan deze sessie.',
    next: 'Laad de pagina opnieuw om mee te doen.',
  },
  roundNotOpen: {
    what: 'Deze stemming is nog niet open.',
    next: 'Wacht tot de trainer de stemming opent.',
  },
  roundClosed: {
    what: 'De stemming is gesloten.',
    next: 'Wat op tijd bewaard was, telt mee.',
  },
  votingOpen: {
    what: 'Er wordt nog gestemd.',
    next: 'Sluit eerst de stemming.',
  },
  votingNotClosed: {
    what: 'Nog niet elke stemming van deze uitslag is gesloten.',
    next: 'Sluit ze eerst.',
  },
  tooFewForFlow: {
    what: 'Met zo weinig mensen is niet te laten zien wie waarheen ging.',
    next: 'Ga verder met de volgende stap.',
  },
  oneBriefing: {
    what: 'Iedereen leest hier dezelfde briefing.',
    next: 'Ga verder met de volgende scène.',
  },
  briefingsRead: {
    what: 'De briefing is al gelezen, dus wie wat las staat vast.',
    next: 'Ga verder met het verhaal.',
  },
  undisclosed: {
    what: 'De zaal weet nog niet dat er twee briefings waren.',
    next: 'Laat die eerst zien: dat sla je niet over.',
  },
  notByHand: {
    what: 'Bij deze vraag worden geen handen geteld.',
    next: 'Laat mensen met een telefoon kiezen.',
  },
  tooLong: {
    what: 'Deze tekst is te lang.',
    next: 'Maak de tekst korter.',
  },
  unknownText: {
    what: 'Deze tekst is intussen aangepast of teruggenomen.',
    next: 'Kijk naar wat er nu staat.',
  },
  nothingToReopen: {
    what: 'Hier valt niets te heropenen.',
    next: 'Open eerst de stemming.',
  },
  outOfDate: {
    what: 'De sessie was al een stap verder.',
    next: 'Kijk waar je nu bent en ga vanaf daar verder.',
  },
  tooLate: {
    what: 'De zaal heeft de uitslag al gezien, dus deze stemming blijft dicht.',
    next: 'Ga verder met het verhaal.',
  },
  badRequest: {
    what: 'De server begreep dit niet.',
    next: 'Kijk na wat je hebt ingevuld.',
  },
  notFound: {
    what: 'Deze pagina bestaat niet.',
    next: 'Controleer het adres.',
  },
  notSignedIn: {
    what: 'Je bent niet aangemeld.',
    next: 'Open de link van de trainer die het programma bij het starten toonde.',
  },
  busy: {
    what: 'Er wachten al te veel bestanden.',
    next: 'Probeer het over een paar tellen opnieuw.',
  },
  usedLink: {
    what: 'Deze link is al gebruikt of verlopen.',
    next: 'Maak een nieuwe link.',
  },
  expiredLink: {
    what: 'Deze link is verlopen of ingetrokken.',
    next: 'Vraag de trainer om een nieuwe.',
  },
  tablesDiffer: {
    what: 'Bij het natellen kwam er iets anders uit dan er is getoond. Er is niets gewist.',
    next: 'Download de uitslag en laat ons weten wat er gebeurde. Wissen kan altijd.',
  },
  otherScenario: {
    what: 'In deze sessies is niet hetzelfde gevraagd.',
    next: 'Vergelijk sessies van hetzelfde verhaal, in dezelfde versie.',
  },
  nothingToCompare: {
    what: 'In dit verhaal wordt geen enkele vraag twee keer gesteld.',
    next: 'Kies sessies van een ander verhaal.',
  },
  noFollowUp: {
    what: 'Van deze sessie wordt later niets gevraagd.',
    next: 'Dat begint pas als telefoons bij de afsluiting hun twee woorden hebben.',
  },
  followUpEarly: {
    what: 'De opvolging is nog niet begonnen.',
    next: 'Wacht tot de eerste dag waarop mensen kunnen antwoorden.',
  },
  followUpClosed: {
    what: 'De opvolging is gesloten.',
    next: 'De tabel staat in de uitslag.',
  },
  wrongWords: {
    what: 'Deze twee woorden horen niet bij deze sessie.',
    next: 'Kijk naar de spelling en de volgorde.',
  },
  answeredBefore: {
    what: 'Met deze woorden is al geantwoord.',
    next: 'Meer hoeft er niet te gebeuren.',
  },
};

const en: Record<Exclude<Refused, PhoneRefusal>, RefusalWords> = {
  notAllowed: {
    what: 'That isn’t possible from this device.',
    next: 'Open the link that goes with your role.',
  },
  sessionNotEnded: {
    what: 'This session is still running.',
    next: 'End the session first.',
  },
  unknownScene: {
    what: 'This scene is not part of the scenario.',
    next: 'Reload the page.',
  },
  unknownStep: {
    what: 'This step is not part of the scene.',
    next: 'Reload the page.',
  },
  unknownRound: {
    what: 'This round is not part of the session.',
    next: 'Reload the page.',
  },
  unknownChoice: {
    what: 'That choice does not go with this question.',
    next: 'Reload the page and choose again.',
  },
  notJoined: {
    what: 'You are not in this session yet.',
    next: 'Reload the page to join.',
  },
  roundNotOpen: {
    what: 'This round is not open yet.',
    next: 'Wait until the trainer opens it.',
  },
  roundClosed: {
    what: 'Voting is closed.',
    next: 'What was saved in time counts.',
  },
  votingOpen: {
    what: 'People are still voting.',
    next: 'Close the voting first.',
  },
  votingNotClosed: {
    what: 'Not every round behind this result is closed.',
    next: 'Close them first.',
  },
  tooFewForFlow: {
    what: 'There are too few people to show who went where.',
    next: 'Go on with the next step.',
  },
  oneBriefing: {
    what: 'Everybody reads the same briefing here.',
    next: 'Go on with the next scene.',
  },
  briefingsRead: {
    what: 'The briefing has been read already, so who reads which is settled.',
    next: 'Go on with the story.',
  },
  undisclosed: {
    what: 'The room doesn’t know yet that there were two briefings.',
    next: 'Show them first: that is never left out.',
  },
  notByHand: {
    what: 'No hands are counted for this question.',
    next: 'Let people with a phone choose.',
  },
  tooLong: {
    what: 'This text is too long.',
    next: 'Make it shorter.',
  },
  unknownText: {
    what: 'This text has been altered or taken back meanwhile.',
    next: 'Look at what is there now.',
  },
  nothingToReopen: {
    what: 'There is nothing to reopen here.',
    next: 'Open the voting first.',
  },
  outOfDate: {
    what: 'The session had already moved on.',
    next: 'See where you are now, and go on from there.',
  },
  tooLate: {
    what: 'The room has already seen the result, so these choices stand.',
    next: 'Go on with the story.',
  },
  badRequest: {
    what: 'The server could not make sense of this.',
    next: 'Check what you filled in.',
  },
  notFound: {
    what: 'This page does not exist.',
    next: 'Check the address.',
  },
  notSignedIn: {
    what: 'You are not signed in.',
    next: 'Open the trainer’s link that the program showed when it started.',
  },
  busy: {
    what: 'Too many files are waiting already.',
    next: 'Try again in a few seconds.',
  },
  usedLink: {
    what: 'This link has been used or has expired.',
    next: 'Make a new link.',
  },
  expiredLink: {
    what: 'This link has expired or was revoked.',
    next: 'Ask the trainer for a new one.',
  },
  tablesDiffer: {
    what: 'Counted again, the result is not the one that was shown. Nothing has been erased.',
    next: 'Download the result and tell us what happened. You can always delete it.',
  },
  otherScenario: {
    what: 'These sessions did not ask the same.',
    next: 'Compare sessions of the same story, in the same version.',
  },
  nothingToCompare: {
    what: 'This story asks no question twice.',
    next: 'Choose sessions of another story.',
  },
  noFollowUp: {
    what: 'Nothing is asked later about this session.',
    next: 'That starts once phones have been given their two words at the close.',
  },
  followUpEarly: {
    what: 'The follow-up has not begun yet.',
    next: 'Wait for the first day on which people can answer.',
  },
  followUpClosed: {
    what: 'The follow-up is closed.',
    next: 'The table is in the results.',
  },
  wrongWords: {
    what: 'These two words don’t belong to this session.',
    next: 'Check the spelling and the order.',
  },
  answeredBefore: {
    what: 'These words have been used to answer.',
    next: 'Nothing more needs to be done.',
  },
};

export const refusalWords: Record<Lang, Record<Refused, RefusalWords>> = {
  nl: { ...phoneRefusalWords.nl, ...nl },
  en: { ...phoneRefusalWords.en, ...en },
};
