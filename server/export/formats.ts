/** Every kind of file that a report can be written as, by its extension, with its media type. A new kind is a line here and in `writers`. */
export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
} as const;

export type FileKind = keyof typeof MEDIA_TYPES;
/** All that the thread writes: the picture is no file of the results, and has an address of its own. */
export type WrittenKind = FileKind | 'picture';
