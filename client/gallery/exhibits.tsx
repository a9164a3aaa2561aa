import type { ReactNode } from 'react';

import type { Lang } from '#shared/ids.ts';
import { Console } from '../host/console/Console.tsx';
import { LangProvider } from '../host/LangProvider.tsx';
import { FollowUpSheet } from '../host/manage/FollowUpSheet.tsx';
import { ManageParts } from '../host/manage/ManageResults.tsx';
import { createTrainer } from '../host/trainer.ts';
import { TrainerContext } from '../host/TrainerContext.ts';
import { createDoor } from '../participant/door.ts';
import { DoorPage } from '../participant/DoorPage.tsx';
import { LangContext } from '../host/words.ts';
import { PhoneView } from '../participant/PhoneView.tsx';
import { FollowUpView, type FollowUpViewProps } from '../participant/later/FollowUpPage.tsx';
import { writeRecall } from '../participant/later/recall.ts';
import { writePlan } from '../participant/plan.ts';
import { ProjectorStage } from '../projector/ProjectorStage.tsx';
import { ComparePage } from '../results/ComparePage.tsx';
import { NoResults } from '../results/NoResults.tsx';
import { ReportPage } from '../results/ReportPage.tsx';
import { ReadingLang } from '../results/words.ts';
import { memoryKeep, type Keep } from '../session/keep.ts';
import { comparedFixtures } from './fixtures/compared.ts';
import { hostFixtures } from './fixtures/host.ts';
import { managedFollowUp, pageOf, RECALLS } from './fixtures/followUp.ts';
import { phoneFixtures, type PhoneFixture } from './fixtures/phone.ts';
import { projectorFixtures, type ProjectorFixture } from './fixtures/projector.ts';
import { picturingFixture } from './fixtures/sharing.ts';
import { managingFixture, resultsFixtures, type ResultsFixture } from './fixtures/results.ts';
import styles from './gallery.module.css';

export interface Exhibit {
  name: string;
  shown: ReactNode;
}

declare global {
  interface Window {
    /** What is shown on the big screen in place of the gallery's own; set by a test before the page is loaded. */
    shownInstead?: ProjectorFixture[];
  }
}

export const ROLES = ['projector', 'phone', 'host', 'results'] as const;
export type GalleryRole = (typeof ROLES)[number];

/** Every state of one role, in the order of a session. Neighbours are the same component, so that steps move. */
export function exhibitsOf(role: GalleryRole, lang: Lang): Exhibit[] {
  switch (role) {
    case 'projector':
      return (window.shownInstead ?? projectorFixtures(lang)).map(({ name, view }) => ({
        name,
        shown: (
          <div className={styles.screen}>
            <ProjectorStage view={view} />
          </div>
        ),
      }));
    case 'phone': {
      const seated = phoneFixtures(lang).map(({ name, plan, recall, ...fixture }) => ({
        name,
        shown: (
          <PhoneView
            {...fixture}
            arrivedAt={Date.now()}
            keep={keepOf({ plan, recall }, fixture.view.code)}
            onChoose={() => undefined}
            onSpeak={() => undefined}
          />
        ),
      }));
      return [...doors(lang), ...seated, ...followUpPages(lang)];
    }
    case 'host': {
      const keep = memoryKeep();
      keep.set('trainer.lang', lang);
      return hostFixtures(lang).map((fixture) => ({
        name: fixture.name,
        shown: (
          <LangProvider keep={keep}>
            <TrainerContext value={createTrainer(keep)}>
              <Console
                {...fixture}
                session="gallery"
                screenTicket="gallery"
                send={() => undefined}
                Preview={ProjectorStage}
              />
            </TrainerContext>
          </LangProvider>
        ),
      }));
    }
    case 'results':
      return [
        ...sheets(lang),
        ...resultsFixtures.map((fixture) => ({
          name: fixture.name,
          shown: (
            <ReadingLang value={lang}>
              <ResultsExhibit key={fixture.name} fixture={fixture} lang={lang} />
            </ReadingLang>
          ),
        })),
        ...comparedFixtures.map(({ name, compared }) => ({
          name,
          shown: (
            <ReadingLang value={lang}>
              <ComparePage compared={compared} lang={lang} speak={() => undefined} />
            </ReadingLang>
          ),
        })),
      ];
    default:
      return role satisfies never;
  }
}

function keepOf({ plan, recall }: Pick<PhoneFixture, 'plan' | 'recall'>, code: string): Keep {
  const keep = memoryKeep();
  if (plan !== null) writePlan(keep, code, plan);
  if (recall !== null) writeRecall(keep, code, recall);
  return keep;
}

/** What is asked weeks later, on a phone that still has its words and on one that has not. */
function followUpPages(lang: Lang): Exhibit[] {
  const keep = memoryKeep();
  keep.set('lang', lang);
  const kept = keepOf({ plan: null, recall: RECALLS.recall }, 'KHM7QX');
  kept.set('lang', lang);
  const page = (name: string, shown: Partial<FollowUpViewProps>): Exhibit => ({
    name: `follow-up-${name}`,
    shown: (
      <FollowUpView
        key={name}
        {...{ keep, ticket: '', error: null, again: () => undefined, first: 'words' }}
        answer={pageOf('open')}
        {...shown}
      />
    ),
  });
  return [
    page('words', {}),
    page('kept', { keep: kept }),
    page('form', { first: 'form' }),
    page('saved', { first: 'saved' }),
    page('answered', { first: 'answered' }),
    page('early', { answer: pageOf('early') }),
    page('closed', { answer: pageOf('closed') }),
    page('none', { answer: null, error: 'noFollowUp' }),
    page('unreachable', { answer: null, error: 'unreachable' }),
  ];
}

/** The way in, and the same after a code that is too short: no server is asked. */
function doors(lang: Lang): Exhibit[] {
  const keep = memoryKeep();
  keep.set('lang', lang);
  const wrong = createDoor(keep, 'KHM7Q');
  void wrong.enter();
  return [
    { name: 'door', shown: <DoorPage key="door" door={createDoor(keep, '')} /> },
    { name: 'door-wrong', shown: <DoorPage key="door-wrong" door={wrong} /> },
  ];
}

/** What the trainer sends weeks later. */
function sheets(lang: Lang): Exhibit[] {
  return [
    {
      name: 'follow-up-sheet',
      shown: (
        <LangContext value={{ lang, speak: () => undefined }}>
          <FollowUpSheet followUp={managedFollowUp('open')} results="/results" />
        </LangContext>
      ),
    },
  ];
}

function ResultsExhibit({ fixture, lang }: { fixture: ResultsFixture; lang: Lang }) {
  const again = () => undefined;
  if ('why' in fixture) return <NoResults why={fixture.why} again={again} />;
  const { report, managed } = fixture;
  const access = { kind: managed === null ? 'link' : 'trainer', session: 'gallery', ticket: '' } as const;
  return (
    <ReportPage {...{ access, report, lang }} speak={again}>
      {managed !== null && (
        <LangContext value={{ lang, speak: again }}>
          <ManageParts
            managing={managingFixture(managed, fixture.followUp ?? null)}
            picturing={picturingFixture}
            subject="gallery"
            onChanged={again}
          />
        </LangContext>
      )}
    </ReportPage>
  );
}
