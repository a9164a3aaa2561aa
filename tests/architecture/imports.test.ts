import { expect, test } from 'vitest';
import { cycleIn, importsOf, type Import } from '../support/imports.ts';
import { sourcesIn } from '../support/sources.ts';

const belowViews = ['shared/ids', 'shared/scenario', 'shared/session', 'shared/results'];
const serverLeaves = ['server/auth', 'server/scenarios', 'server/export', 'server/network'];
const serverBase = ['shared', 'server/clock', 'server/log'];
const serverFrame = ['server/config', 'server/metrics'];
const serverEdge = [...serverBase, 'server/sessions', 'server/results', ...serverLeaves];
const clientBase = ['shared', 'client/ui', 'client/charts', 'client/session', 'client/styles'];

/** The parts of the house, and what each may import besides itself. A new part takes its place here. */
const mayImport: Record<string, string[]> = {
  'shared/ids': [],
  'shared/scenarioSchema': [],
  'shared/scenario': ['shared/ids', 'shared/scenarioSchema'],
  'shared/graphemes': [],
  'shared/text': ['shared/graphemes'],
  'shared/readAs': [],
  'shared/session': ['shared/ids', 'shared/scenario', 'shared/text', 'shared/graphemes'],
  'shared/results': ['shared/ids', 'shared/scenario', 'shared/session'],
  // The report is the one result that is made of sentences.
  'shared/results/report': [...belowViews, 'shared/wording'],
  'shared/api': [...belowViews, 'shared/text'],
  'shared/wording': [...belowViews, 'shared/api'],
  // A report in words, block by block: what pages, paper and presentations are made of.
  'shared/document': [...belowViews, 'shared/wording'],
  'shared/charts': ['shared/ids', 'shared/session', 'shared/results'],
  'shared/views': belowViews,
  'shared/protocol': [...belowViews, 'shared/views'],

  'server/launch': [],
  'server/config': [],
  'server/clock': [],
  'server/background': [],
  'server/metrics': ['server/log'],
  'server/network': ['shared'],
  'server/scenarios': ['shared'],
  'server/export': ['shared', 'server/clock', 'server/background'],
  'server/log': ['shared', 'server/clock', 'server/background'],
  'server/auth': serverBase,
  'server/sessions': serverBase,
  // What a session leaves behind, and how that is destroyed in time.
  'server/results': [...serverBase, 'server/sessions', 'server/auth', 'server/export'],
  'server/sockets': [...serverEdge, 'server/metrics'],
  'server/http': [...serverEdge, ...serverFrame],
  'server/app': [...serverEdge, ...serverFrame, 'server/sockets', 'server/http'],
  'server/main': ['shared', 'server'],

  'client/styles': [],
  'client/ui': ['shared', 'client/styles'],
  'client/charts': ['shared', 'client/styles', 'client/ui'],
  'client/session': ['shared'],
  'client/participant': clientBase,
  'client/projector': clientBase,
  'client/host': clientBase,
  'client/results': clientBase,
  'client/phone': ['shared', 'client'],
  'client/stage': ['shared', 'client'],
  'client/gallery': ['shared', 'client'],
  'client/vite': [],
};

/** Which libraries belong to whom; all that is not named here is free. */
const owners: { library: RegExp; owner: RegExp; onlyValues?: boolean }[] = [
  { library: /^(?:node:sqlite|pg)$/, owner: /^server\/log\// },
  { library: /^socket\.io$/, owner: /^server\/(?:sockets\/|app\.ts$)/ },
  { library: /^express$/, owner: /^server\/(?:http\/|app\.ts$)/ },
  { library: /^socket\.io-client$/, owner: /^client\/session\// },
  { library: /^@base-ui\/react$/, owner: /^client\/host\// },
  { library: /^write-excel-file\//, owner: /^server\/export\/xlsx\// },
  { library: /^pptxgenjs$/, owner: /^server\/export\/pptx\/presentation\.ts$/ },
  { library: /^fflate$/, owner: /^server\/export\/pptx\/finish\.ts$/ },
  { library: /^@resvg\//, owner: /^server\/export\/picture\/png\.ts$/ },
  { library: /^zod$/, owner: /^(?:shared|server)\//, onlyValues: true },
];

const imports = sourcesIn('shared', 'server', 'client').flatMap(importsOf);

test('each part of the house imports only what lies below it', () => {
  expect(imports.filter((each) => each.ours).flatMap(wrongWay)).toEqual([]);
});

test('each library is known only to the part that it belongs to', () => {
  const strangers = imports.filter((each) =>
    owners.some(
      ({ library, owner, onlyValues }) =>
        library.test(each.to) && !owner.test(each.from) && !(onlyValues && each.typeOnly),
    ),
  );
  expect(strangers.map(({ from, to }) => `${from} must not import ${to}`)).toEqual([]);
});

test('shared imports no package but zod', () => {
  const foreign = imports.filter(({ from, to, ours }) => from.startsWith('shared/') && !ours && to !== 'zod');
  expect(foreign.map(({ from, to }) => `${from} must not import ${to}`)).toEqual([]);
});

test('no file imports itself by a detour', () => {
  expect(cycleIn(imports)).toEqual([]);
});

test('what writes files is loaded by the thread that writes them, and never by the server itself', () => {
  const loaded = loadedFrom('server/main.ts');
  expect([...loaded]).toEqual(expect.arrayContaining(['server/export/writer.ts', 'socket.io']));
  const heavy = /^(?:pdfkit|fontkit|@resvg\/resvg-wasm|pptxgenjs|write-excel-file|csv-stringify|fflate)\b/;
  expect([...loaded].filter((each) => heavy.test(each))).toEqual([]);
});

/** All files and packages that come along with this file. */
function loadedFrom(start: string): Set<string> {
  const loaded = new Set([start]);
  for (const file of loaded) {
    for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) loaded.add(to);
  }
  return loaded;
}

function wrongWay({ from, to }: Import): string[] {
  const part = partOf(from);
  const allowed = mayImport[part];
  if (!allowed) return [`${from} has no place yet: name ${part} in the table of this test`];
  const isAllowed = [part, ...allowed].some((other) => isIn(to, other));
  return isAllowed ? [] : [`${from} must not import ${to}`];
}

/** The most special part of the table, or else what the table should have had. */
function partOf(file: string): string {
  const known = Object.keys(mayImport).filter((part) => isIn(file, part));
  return known.sort((a, b) => b.length - a.length)[0] ?? file.split('/').slice(0, 2).join('/');
}

function isIn(file: string, part: string): boolean {
  return file.startsWith(`${part}/`) || file.startsWith(`${part}.`);
}
