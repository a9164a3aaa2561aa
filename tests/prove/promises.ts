/** What we print, and what stands behind it. */
export interface Promised {
  words: string;
  /** Parts of the proofs, by the first word of their id: `F1` is also `F1, second disk`. */
  tried: string[];
  /** Tests that `npm test` runs, from the top folder. */
  kept: string[];
}

/** In the order in which we print them; the numbers are quoted elsewhere. */
export const promises: Promised[] = [
  {
    words: 'When a phone says _Saved_, its vote is on disk. A crash cannot lose it.',
    tried: ['F1', 'F2', 'F3', 'F4'],
    kept: [
      'tests/faults/kills.test.ts',
      'tests/faults/fsync.test.ts',
      'tests/integration/sessions/durableBeforeVisible.test.ts',
    ],
  },
  {
    words:
      'One joined device has one vote in a round. Tapping, refreshing, reconnecting or a restart never makes two.',
    tried: ['F13', 'F14'],
    kept: [
      'tests/faults/races.test.ts',
      'tests/integration/sockets/lessons.test.ts',
      'tests/e2e/tabs.test.ts',
    ],
  },
  {
    words: 'A vote that arrives after the closing is refused, and the phone says so.',
    tried: ['F15'],
    kept: ['tests/faults/races.test.ts', 'tests/integration/sockets/removed.test.ts'],
  },
  {
    words:
      'When the network drops, you keep your choice, and it is sent when you are back. A phone never says _Saved_ too early.',
    tried: ['F7', 'F8', 'F9', 'F10', 'F11', 'F12'],
    kept: ['tests/faults/lines.test.ts', 'tests/e2e/lines.test.ts', 'tests/e2e/wakes.test.ts'],
  },
  {
    words:
      'After a restart of the program everybody is back by themselves, on the right screen, 300 phones within ten seconds.',
    tried: ['F5', 'F18'],
    kept: ['tests/faults/storm.test.ts', 'tests/e2e/restart.test.ts'],
  },
  {
    words: 'All screens and all files show the same numbers.',
    tried: ['F30'],
    kept: ['tests/property/results/officeFiles.test.ts', 'tests/faults/exportsWhileVoting.test.ts'],
  },
  {
    words: 'No bad, huge or hostile message stops a session or touches another one.',
    tried: ['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L8', 'flood'],
    kept: [
      'tests/integration/hostile/sockets.test.ts',
      'tests/integration/sockets/isolation.test.ts',
      'tests/integration/http/flood.test.ts',
    ],
  },
  {
    words:
      'Only the trainer steers. There is no default password, and the code of the room gives no right to.',
    tried: ['threat 1'],
    kept: ['tests/integration/auth/matrix.test.ts', 'tests/integration/sockets/secrets.test.ts'],
  },
  {
    words:
      'Nobody sees who chose what, the trainer included. About your own company: of fewer than five votes nothing is shown, and one or two people who chose something are never shown alone.',
    tried: ['T-PRIV-2'],
    kept: ['tests/property/results/publish.test.ts', 'tests/property/results/attacker.test.ts'],
  },
  {
    words: 'No names, addresses, cookies, trackers or requests to others, for anybody who takes part.',
    tried: [],
    kept: [
      'tests/integration/sockets/canaries.test.ts',
      'tests/integration/start/logging.test.ts',
      'tests/e2e/workshop.test.ts',
    ],
  },
  {
    words:
      'Sealing a session destroys single votes and what links before to after; only tables stay, for 90 days or as long as you say.',
    tried: [],
    kept: ['tests/integration/results/bytes.test.ts', 'tests/integration/results/kill.test.ts'],
  },
  {
    words: 'Files open safely: text is text, never a formula or a link.',
    tried: ['L6', 'threat 9'],
    kept: ['tests/property/results/officeFiles.test.ts', 'tests/unit/export/safeText.test.ts'],
  },
  {
    words: 'When saving fails, because a disk is full or read-only or a file is damaged, we stop and say so.',
    tried: ['F19', 'F20', 'F21', 'F22'],
    kept: ['tests/faults/disks.test.ts', 'tests/faults/corruption.test.ts'],
  },
  {
    words: 'It works with a keyboard, with a screen reader, and on a phone that is 320 pixels wide.',
    tried: [],
    kept: ['tests/e2e/keyboard.test.ts', 'tests/e2e/accessibility.test.ts', 'tests/e2e/phoneForms.test.ts'],
  },
  {
    words: 'The limits are said plainly: they stand below.',
    tried: [],
    kept: [],
  },
];
