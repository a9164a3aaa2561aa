const prettier = ['node_modules/prettier/bin/prettier.cjs', '.', '--cache'];

/** What is run over the code besides the tests: arguments for Node, from the top folder. */
export const checks = {
  types: ['node_modules/typescript/bin/tsc', '--build', 'tests'],
  lint: ['node_modules/oxlint/bin/oxlint'],
  format: [...prettier, '--check'],
  unused: ['node_modules/knip/bin/knip.js'],
};

export const write = [...prettier, '--write', '--log-level', 'warn'];
