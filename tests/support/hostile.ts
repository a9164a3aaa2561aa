import fc from 'fast-check';
import { NOTHING_SETTLED } from '#shared/results/report.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { hostileTexts } from './hostileTexts.ts';
import { reportOf } from './report.ts';
import { askedThrice, voteIn } from './voted.ts';

/** What somebody may type, or paste, to break a file or whoever opens it. */
export const hostile = fc.oneof(
  fc.constantFrom(
    'constructor',
    '__proto__',
    '_x0041_',
    '=HYPERLINK("http://example.org")',
    ']]><f>1</f>',
    '&lt;&#0;',
    '\uFFFE\uD800',
    ' ',
  ),
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r\n',
        '\0',
        '"',
        "'",
        ';',
        ',',
        ' ',
        '\u202E',
        '\uFEFF',
        '＝',
        'cmd',
        '1',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

const votes = fc.array(fc.constantFrom('a', 'b', 'c', null), { maxLength: 25 });

/** A session in which one question is asked three times, of whoever comes. */
export const story = fc.record({
  privacy: fc.constantFrom('story' as const, 'personal' as const),
  rounds: fc.tuple(votes, votes, votes),
  group: hostile,
  company: hostile,
  label: hostile,
});
export type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

export function storyReport({ privacy, rounds: [one, two, three], group, company, label }: Story): Report {
  const scenario = askedThrice(privacy, 3);
  for (const poll of scenario.polls) {
    poll.question = { nl: label, en: label };
    if (poll.type === 'choice') for (const option of poll.options) option.label = { nl: label, en: label };
  }
  for (const moment of scenario.scenes.flatMap(({ moments }) => moments ?? []))
    moment.label = { nl: label, en: label };
  const played = voteIn(scenario, { group, company });
  played.ask({ one });
  played.ask({ two });
  played.ask({ three });
  return reportOf(played.state, { keeping: { ...NOTHING_SETTLED, remark: label } });
}
