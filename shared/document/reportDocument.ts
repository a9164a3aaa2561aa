import type { Lang } from '../ids.ts';
import type { Report } from '../results/report/schema.ts';
import { controlNumber } from '../results/report/controlNumber.ts';
import type { ReportDocument, Section } from './blocks.ts';
import { checkingSection } from './checkingSection.ts';
import { followUpSection } from './followUpSection.ts';
import { momentsSection, movesSection, topOf } from './primarySections.ts';
import { penSection } from './penSection.ts';
import { plansSection, recognitionSection, remarkSection } from './ownSections.ts';
import { lessonsSection, readingSection, roundsSection } from './readingSections.ts';
import { guessSection } from './guessSection.ts';
import { handsSection } from './handsSection.ts';
import { sortingSection } from './sortingSection.ts';
import { briefingsSection, splitSection } from './splitSection.ts';
import { convictionSection, sureSection } from './sureSection.ts';
import { textSections } from './textSections.ts';
import { writingOf, type Writing } from './writing.ts';

/** A report in words of one language, section by section; what is withheld says why. */
export function documentOf(report: Report, lang: Lang): ReportDocument {
  const writing = writingOf(report, lang);
  const { title, lead, section } = topOf(writing);
  const sections: (Section | null)[] = [
    section,
    momentsSection(writing),
    movesSection(writing),
    handsSection(writing),
    guessSection(writing),
    splitSection(writing),
    briefingsSection(writing),
    sureSection(writing),
    convictionSection(writing),
    sortingSection(writing),
    penSection(writing),
    recognitionSection(writing),
    ...textSections(writing),
    plansSection(writing),
    followUpSection(writing),
    remarkSection(writing),
    lessonsSection(writing),
    readingSection(writing),
    roundsSection(writing),
    checkingSection(writing),
  ];
  return {
    lang,
    head: headOf(writing),
    foot: footOf(writing),
    title,
    lead,
    sections: sections.filter((each) => each !== null),
  };
}

function headOf({ report, words, said }: Writing): ReportDocument['head'] {
  const { company, group, scenario, heldOn, joined } = report.session;
  const names = [company, group].filter((name) => name !== null && name !== '');
  return {
    left: names.length > 0 ? names.join(' · ') : said(scenario.title),
    right: `${words.day(heldOn)} · ${words.people(joined)}`,
  };
}

function footOf({ report, words }: Writing): ReportDocument['foot'] {
  const { product, hash, session } = report;
  const { contact } = session;
  const lines =
    contact === null ? [] : [contact.name, contact.company, contact.email, contact.phone, contact.web];
  return {
    left: `${product.name} ${product.version} · ${words.control} ${controlNumber(hash)}`,
    right: lines.filter((line) => line !== '').join(' · '),
  };
}
