import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** What the author of a scenario reads when its parts do not fit together. */
const nl = {
  textMissing: (lang: string) =>
    `deze tekst ontbreekt in een van de talen; vul ‘${lang}’ in, of haal die taal weg bij ‘languages’.`,
  taken: (id: string) => `‘${id}’ is hierboven al gebruikt; kies een ander kenmerk.`,
  unknown: (id: string, list: string, meant: string) =>
    `‘${id}’ staat niet bij ${list}; bedoel je ‘${meant}’?`,
  unknownAmong: (id: string, list: string, known: string) =>
    `‘${id}’ staat niet bij ${list}; kies uit: ${known}.`,

  joinFirst: 'een scenario begint met één scène van het soort join; zet die vooraan en laat andere weg.',
  closeLast: 'een scenario eindigt met één scène van het soort close; zet die achteraan en laat andere weg.',
  minutes: (sum: number, minutes: number) =>
    `de scènes duren samen ${sum} minuten en niet ${minutes}; pas de minuten van een scène aan.`,
  momentsMissing: 'in een scène van dit soort wordt gestemd; voeg ‘moments’ toe met minstens één moment.',
  momentsEmpty: '‘moments’ is een lege lijst; zet er een moment in of laat het veld weg.',
  momentsNotHere: 'in een scène van dit soort wordt niet gestemd; haal ‘moments’ weg.',
  needsSplit: 'dit onderdeel heeft twee briefings; vul ‘split’ in, of haal ‘split’ hier weg.',
  nobodyRight:
    'geen enkel oordeel houdt stand, terwijl collega’s vaak gelijk hebben; geef minstens één ‘verdict’ holds of partly.',
  nameGivenAway: (name: string, scene: string) =>
    `${name} mag in scène ‘${scene}’ nog niet bij naam worden genoemd; schrijf deze tekst zonder die naam.`,

  planElsewhere: 'een als-dan-plan hoort in een scène van het soort commit; zet het moment daar.',
  commitAsksPlan: 'een scène van het soort commit stelt één vraag van het soort ifThen; pas ‘moments’ aan.',
  askedTwice: (poll: string) =>
    `deze scène stelt ‘${poll}’ twee keer; laat één moment staan, of maak er een scène bij.`,
  onlyCalls: (view: string) =>
    `een scène met view ${view} toont klanten; stel er alleen vragen van het soort call.`,
  oneQuestion: 'de klanten in deze scène delen één vraag; geef hun polls precies dezelfde ‘question’.',
  labelNeeded: (poll: string) =>
    `‘${poll}’ wordt vaker gesteld, dus op het scherm heeft elk moment een naam nodig; voeg ‘label’ toe.`,
  sortTooFew:
    'bij sorteren is raden anders te makkelijk; geef minstens twee feiten en twee meningen of conclusies.',
  sortPersonal: 'sorteren gaat over het verhaal, niet over het eigen bedrijf; zet ‘privacy’ op story.',
  sortNothingUntrue:
    'een feit hoeft niet te kloppen, en dat zie je pas als er zo een bij staat; geef één feit met true: false.',
  sortNoConclusion:
    'geef één uitspraak met key: conclusion, die klinkt als een waarneming en het niet is; daar gaat het vaakst iets mis.',
  sortTrueOpinion: 'of een mening klopt, is niet na te kijken; haal ‘true’ hier weg.',
  sortScene:
    'sorteren doe je één keer, in een scène voor zich van het soort exercise, met view items en sorting bij ‘needs’; pas de scène aan.',
  itemsElsewhere: 'view items hoort bij een vraag van het soort sort; kies hier een ander beeld.',
  ladderOrder:
    'de treden zijn data, selected, meaning, assumption, conclusion en action, in die volgorde en elk hooguit één keer.',
  rungMissing: (rung: string) => `‘ladder’ heeft geen trede ${rung}; voeg die toe, of haal ‘rung’ hier weg.`,

  otherPoll: (before: string, after: string) =>
    `‘${before}’ en ‘${after}’ stellen niet dezelfde vraag; vergelijk twee momenten van één poll.`,
  backwards: (before: string, after: string) =>
    `‘${after}’ komt in het verhaal niet na ‘${before}’; verwissel ‘before’ en ‘after’.`,
  secondPrimary: (poll: string) => `‘${poll}’ heeft al een vergelijking met primary: true; maak deze false.`,
  slopeMissing: (moment: string) =>
    `view slopes heeft bij ‘${moment}’ een begin nodig; voeg een vergelijking toe met after: ${moment}.`,

  revealIncomplete:
    'een scène van het soort reveal heeft ‘reveal’ nodig, en bij ‘projector’ view dots en een ‘comparison’; vul ze in.',
  revealElsewhere: 'alleen een scène van het soort reveal onthult iets; haal ‘reveal’ hier weg.',
  dotsElsewhere: (view: string) =>
    `view ${view} toont een onthulling; kies een andere view, of maak van deze scène een reveal.`,
  dotsPersonal:
    'een vraag over mensen zelf komt nooit als stippen in beeld; vergelijk een poll met privacy: story.',
  dotsOnlyCalls:
    'de stippen schuiven tussen niet bellen en bellen; vergelijk hier een poll van het soort call.',
  hiddenUntil: (last: string) =>
    `‘hiddenUntil’ is het laatste moment waarop deze vraag wordt gesteld; zet hier ${last}.`,
  revealedEarly: (last: string) =>
    `deze onthulling komt voor ‘${last}’, waar dezelfde vraag nog wordt gesteld; zet de scène erna.`,
  shownEarly: (poll: string) =>
    `hier komt de uitslag van ‘${poll}’ in beeld, terwijl die later nog wordt gesteld of onthuld; kies view progress.`,
  stepsOrder:
    'de stappen zijn before, pause, move, sentence, flow, bars en guess, in die volgorde; before, move en sentence moeten er zijn.',
  twistOnBlack: 'tijdens de draai staat er niets op het scherm; kies hier view black.',

  armTwice: 'een splitsing heeft één briefing gossip en één briefing facts; geef elk een eigen kenmerk.',
  armsUneven: (lang: string) =>
    `de twee briefings verschillen te veel in lengte (${lang}); houd ze binnen een kwart van elkaar.`,
  splitUnrevealed:
    'een splitsing wordt altijd onthuld; wijs een scène van het soort debrief aan, met view briefings.',
  briefingsElsewhere:
    'view briefings hoort bij de scène van het soort debrief die ‘revealScene’ noemt; kies hier een andere view.',
  splitReadAloud:
    'wie wat leest, blijft verborgen; laat de briefing alleen op telefoons lezen, met reader: phone.',
  splitMeasuresOne:
    'een splitsing vergelijkt één vraag, van het soort call en met privacy: story; noem alleen momenten daarvan.',
  splitRevealedEarly: (moment: string) =>
    `de splitsing wordt onthuld voor ‘${moment}’, waar nog wordt gemeten; kies een latere scène.`,
  splitMeasuredEarly: (moment: string) =>
    `bij ‘${moment}’ heeft nog niemand een van de briefings gelezen; meet op een later moment.`,

  guessOf:
    'geraden wordt naar een vraag van het soort call, met privacy: story, in een scène voor zich; pas ‘of’ of de scène aan.',
  guessOrder:
    'raden komt na het moment waarover het gaat, en voor een onthulling ervan met de stap guess; verplaats de scène.',

  sharingNeeds:
    'een plaatje om te delen toont de vergelijking met primary: true, van een vraag van het soort call met privacy: story; voeg die toe of haal ‘sharing’ weg.',
  textPart:
    'schrijven hoort bij een onderdeel: zet explanation, rewriting of reactions in ‘parts’ en in ‘needs’ van de vraag.',
  textAlone:
    'een tekst wordt gevraagd in een eigen scène, van het soort vote of exercise; haal andere momenten daar weg.',
  textTimes: (poll: string, times: number) =>
    `‘${poll}’ wordt ${times === 1 ? 'één keer' : 'twee keer'} gevraagd: met ‘upvotes’ eerst om te schrijven en dan om te kiezen, anders alleen om te schrijven; pas de momenten aan.`,
  textView:
    'wat mensen schrijven komt op een scherm met view wall of progress, wat ze kiezen op view best, en niets anders daar; pas ‘view’ aan.',
  textLength: (most: number) =>
    `een tekst op het scherm heeft hoogstens ${most} tekens; pas ‘maxLength’ aan.`,
  textExample: (most: number) =>
    `een voorbeeld heeft hoogstens ${most} tekens, want er komt ‘Verzonnen:’ voor; kort het in.`,

  followUpMissing:
    'bij de opvolging hoort een blok ‘followUp’, en een vraag van het soort ifThen waarnaar gevraagd kan worden.',

  confidenceOf:
    'hoe zeker iemand is, wordt gevraagd bij soort call, en bij predict met twee antwoorden; haal ‘confidence’ hier weg.',
  confidencePersonal:
    'hoe zeker mensen over zichzelf zijn, wordt niet gevraagd: het zou iemand herkenbaar maken; haal ‘confidence’ weg.',
  confidenceAlone:
    'naast deze vraag staan er andere in dezelfde scène; vraag hoe zeker mensen zijn bij één vraag tegelijk.',
  replayMissing: 'view confidence kijkt terug; zeg bij ‘replay’ op welk moment en welke vraag.',
  replayElsewhere:
    'terugkijken kan in een scène van het soort debrief, met view confidence en confidence bij ‘needs’; pas de scène aan.',
  replaysPrediction:
    'kijk terug op een moment waarop een vraag van het soort predict wordt gesteld, met confidence: true.',
  replaysCall: 'kijk terug op een vraag van het soort call die wordt gesteld, met confidence: true.',
  replayEarly: (moment: string) =>
    `deze scène kijkt terug op ‘${moment}’, dat nog moet komen; zet de scène erna.`,
};
export type ScenarioProblemsWording = Widen<typeof nl>;

const en: ScenarioProblemsWording = {
  textMissing: (lang) =>
    `this text is missing in one of the languages; fill in ‘${lang}’, or take that language out of ‘languages’.`,
  taken: (id) => `‘${id}’ has been used above; choose another id.`,
  unknown: (id, list, meant) => `‘${id}’ is not among ${list}; did you mean ‘${meant}’?`,
  unknownAmong: (id, list, known) => `‘${id}’ is not among ${list}; choose from: ${known}.`,

  joinFirst: 'a scenario begins with one scene of kind join; put it first and leave out any other.',
  closeLast: 'a scenario ends with one scene of kind close; put it last and leave out any other.',
  minutes: (sum, minutes) =>
    `the scenes take ${sum} minutes together and not ${minutes}; change the minutes of a scene.`,
  momentsMissing: 'people vote in a scene of this kind; add ‘moments’ with at least one moment.',
  momentsEmpty: '‘moments’ is an empty list; put a moment in it or leave the field out.',
  momentsNotHere: 'nobody votes in a scene of this kind; remove ‘moments’.',
  needsSplit: 'this part has two briefings; fill in ‘split’, or take ‘split’ out here.',
  nobodyRight:
    'no hearsay holds at all, while colleagues are often right; give at least one ‘verdict’ holds or partly.',
  nameGivenAway: (name, scene) =>
    `${name} must not be named yet in scene ‘${scene}’; write this text without that name.`,

  planElsewhere: 'an if-then plan belongs in a scene of kind commit; put this moment there.',
  commitAsksPlan: 'a scene of kind commit asks one poll, of type ifThen; change its ‘moments’.',
  askedTwice: (poll) => `this scene asks ‘${poll}’ twice; keep one of the moments, or add another scene.`,
  onlyCalls: (view) => `a scene with view ${view} shows clients; ask only polls of type call in it.`,
  oneQuestion: 'the clients in this scene share one question; give their polls exactly the same ‘question’.',
  labelNeeded: (poll) =>
    `‘${poll}’ is asked more than once, so each of its moments needs a name on the screen; add ‘label’.`,
  sortTooFew:
    'sorting is too easy to guess otherwise; give at least two facts, and two opinions or conclusions.',
  sortPersonal: 'sorting is about the story, not about the own company; set ‘privacy’ to story.',
  sortNothingUntrue:
    'a fact need not be so, and that shows only where there is one like it; give one fact with true: false.',
  sortNoConclusion:
    'give one statement with key: conclusion that sounds like something seen and is not; that is where most mistakes are made.',
  sortTrueOpinion: 'whether an opinion is so cannot be checked; remove ‘true’ here.',
  sortScene:
    'people sort once, in a scene by itself of kind exercise, with view items and sorting under ‘needs’; change the scene.',
  itemsElsewhere: 'view items belongs to a poll of type sort; choose another view here.',
  ladderOrder:
    'the rungs are data, selected, meaning, assumption, conclusion and action, in that order and each at most once.',
  rungMissing: (rung) => `‘ladder’ has no rung ${rung}; add it, or remove ‘rung’ here.`,

  otherPoll: (before, after) =>
    `‘${before}’ and ‘${after}’ do not ask the same question; compare two moments of one poll.`,
  backwards: (before, after) =>
    `‘${after}’ does not come after ‘${before}’ in the story; swap ‘before’ and ‘after’.`,
  secondPrimary: (poll) => `‘${poll}’ already has a comparison with primary: true; make this one false.`,
  slopeMissing: (moment) =>
    `view slopes needs a beginning for ‘${moment}’; add a comparison with after: ${moment}.`,

  revealIncomplete:
    'a scene of kind reveal needs ‘reveal’, and view dots and a ‘comparison’ under ‘projector’; fill them in.',
  revealElsewhere: 'only a scene of kind reveal reveals anything; remove ‘reveal’ here.',
  dotsElsewhere: (view) => `view ${view} shows a reveal; choose another view, or make this scene a reveal.`,
  dotsPersonal:
    'a question about people themselves is never shown as dots; compare a poll with privacy: story.',
  dotsOnlyCalls: 'the dots move between don’t call and call; compare a poll of type call here.',
  hiddenUntil: (last) =>
    `‘hiddenUntil’ is the last moment at which this question is asked; put ${last} here.`,
  revealedEarly: (last) =>
    `this reveal comes before ‘${last}’, where the same question is asked again; put the scene after it.`,
  shownEarly: (poll) =>
    `the result of ‘${poll}’ would appear here, while it is asked again or revealed later; choose view progress.`,
  stepsOrder:
    'the steps are before, pause, move, sentence, flow, bars and guess, in that order; before, move and sentence must be there.',
  twistOnBlack: 'nothing is on the screen during the twist; choose view black here.',

  armTwice: 'a split has one briefing gossip and one briefing facts; give each its own id.',
  armsUneven: (lang) =>
    `the two briefings differ too much in length (${lang}); keep them within a quarter of each other.`,
  splitUnrevealed: 'a split is always revealed; point at a scene of kind debrief with view briefings.',
  briefingsElsewhere:
    'view briefings belongs in the scene of kind debrief that ‘revealScene’ names; choose another view here.',
  splitReadAloud: 'who reads what stays hidden; have the briefing read on phones only, with reader: phone.',
  splitMeasuresOne:
    'a split compares one question, of type call and with privacy: story; name moments of that only.',
  splitRevealedEarly: (moment) =>
    `the split is revealed before ‘${moment}’, where it is still measured; choose a later scene.`,
  splitMeasuredEarly: (moment) =>
    `at ‘${moment}’ nobody has read either briefing yet; measure at a later moment.`,

  guessOf:
    'people guess at a poll of type call, with privacy: story, in a scene by itself; change ‘of’ or the scene.',
  guessOrder:
    'guessing comes after the moment that it is about, and before a reveal of it with the step guess; move the scene.',

  sharingNeeds:
    'a picture to share shows the comparison with primary: true, of a poll of type call with privacy: story; add one, or remove ‘sharing’.',
  textPart:
    'writing belongs to a part: put explanation, rewriting or reactions in ‘parts’ and in ‘needs’ of the poll.',
  textAlone:
    'a text is asked for in a scene of its own, of kind vote or exercise; remove the other moments from it.',
  textTimes: (poll, times) =>
    `‘${poll}’ is asked ${times === 1 ? 'once' : 'twice'}: with ‘upvotes’ first to write and then to choose, without it only to write; change the moments.`,
  textView:
    'what people write is shown with view wall or progress, what they choose with view best, and nothing else is; change ‘view’.',
  textLength: (most) => `a text on the screen has at most ${most} characters; change ‘maxLength’.`,
  textExample: (most) =>
    `an example has at most ${most} characters, since ‘Invented:’ comes before it; make it shorter.`,

  followUpMissing: 'a follow-up needs a block ‘followUp’, and a poll of type ifThen that can be asked about.',

  confidenceOf:
    'how sure somebody is can be asked with type call, and with predict that has two answers; remove ‘confidence’ here.',
  confidencePersonal:
    'how sure people are about themselves is not asked: it would make someone recognisable; remove ‘confidence’.',
  confidenceAlone:
    'other questions stand beside this one in the same scene; ask how sure people are of one question at a time.',
  replayMissing: 'view confidence looks back; say under ‘replay’ on which moment and which poll.',
  replayElsewhere:
    'a scene of kind debrief can look back, with view confidence and confidence under ‘needs’; change the scene.',
  replaysPrediction: 'look back on a moment at which a poll of type predict is asked, with confidence: true.',
  replaysCall: 'look back on a poll of type call that is asked, with confidence: true.',
  replayEarly: (moment) =>
    `this scene looks back on ‘${moment}’, which is still to come; put the scene after it.`,
};

export const scenarioProblemsWording: Record<Lang, ScenarioProblemsWording> = { nl, en };
