import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** What the trainer reads about the picture of the shift: what it tells, to whom, and how it is taken back. */
const nl = {
  title: 'Een plaatje om te delen',
  look: 'Bekijk het plaatje',
  what: 'De verschuiving in tien stippen. Er staat niet op van welk bedrijf, welke groep of welke dag het is, en niet met hoeveel jullie waren.',
  notYet: 'Het plaatje komt aan het eind: zodra de hele uitslag is getoond en je bij de afsluiting bent.',
  tooFew:
    'Van deze groep is er geen plaatje. Daarvoor moeten minstens twintig mensen beide keren hebben gestemd over het verhaal: pas dan is geen stip één mens.',
  lang: 'Taal van het plaatje',
  drawing: 'Het plaatje wordt getekend …',
  allow: 'Sta delen toe',
  allowWhy:
    'Wie de link heeft, ziet het plaatje en verder niets. De telefoons krijgen hem bij de afsluiting. Zoekmachines vinden hem niet.',
  allowed: 'Het plaatje mag gedeeld worden.',
  withdraw: 'Trek de link in',
  withdrawWhy: 'De link werkt dan meteen niet meer. Wie het plaatje al heeft, houdt het.',
  url: 'Link naar het plaatje',
  copy: 'Kopieer de link',
  copied: 'Gekopieerd.',
  copyByHand: 'Kopiëren lukte niet vanzelf. De link is geselecteerd: kopieer hem zelf.',
  nearby:
    'Deze link werkt alleen in dit netwerk. Wil je het plaatje ergens anders delen? Neem dan het bestand.',
  download: 'Download het plaatje',
  done: 'Klaar',
};
export type SharingWording = Widen<typeof nl>;

const en: SharingWording = {
  title: 'A picture to share',
  look: 'See the picture',
  what: 'The shift in ten dots. It does not say which company, group or day it is from, nor how many you were.',
  notYet: 'The picture comes at the end: once the whole result has been shown and you are at the closing.',
  tooFew:
    'There is no picture of this group. At least twenty people must have voted both times about the story: only then is no dot one person.',
  lang: 'Language of the picture',
  drawing: 'Drawing the picture …',
  allow: 'Allow sharing',
  allowWhy:
    'Whoever has the link sees the picture and nothing else. The phones get it at the closing. Search engines do not find it.',
  allowed: 'The picture may be shared.',
  withdraw: 'Take the link back',
  withdrawWhy: 'The link then stops working at once. Whoever has the picture already keeps it.',
  url: 'Link to the picture',
  copy: 'Copy the link',
  copied: 'Copied.',
  copyByHand: 'Copying didn’t work by itself. The link is selected: copy it by hand.',
  nearby: 'This link works in this network only. To share the picture anywhere else, take the file.',
  download: 'Download the picture',
  done: 'Done',
};

export const sharingWording: Record<Lang, SharingWording> = { nl, en };
