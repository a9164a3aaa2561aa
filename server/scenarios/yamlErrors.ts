import type { ErrorCode } from 'yaml';

import type { ScenarioShapeWording } from '#shared/wording/scenarioShape.ts';

/** The author's sentence for what the YAML parser stumbled over. */
export function yamlErrorWording(code: ErrorCode): (words: ScenarioShapeWording) => string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return (words) => words.duplicateField;
    case 'TAB_AS_INDENT':
      return (words) => words.tab;
    case 'MISSING_CHAR':
      return (words) => words.missingSign;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return (words) => words.needsQuotes;
    case 'BAD_INDENT':
      return (words) => words.indentation;
    case 'MULTIPLE_DOCS':
      return (words) => words.severalDocuments;
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'BAD_DIRECTIVE':
      return (words) => words.tagged;
    case 'RESOURCE_EXHAUSTION':
      return (words) => words.tooDeep;
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_DQ_ESCAPE':
    case 'BAD_PROP_ORDER':
    case 'BLOCK_IN_FLOW':
    case 'IMPOSSIBLE':
    case 'KEY_OVER_1024_CHARS':
    case 'MULTIPLE_ANCHORS':
    case 'NON_STRING_KEY':
      return (words) => words.unreadable;
    default:
      return code satisfies never;
  }
}
