/** The link, with the same secret, to another of the trainer's pages. */
export function leadingTo(link: string, path: string): string {
  const url = new URL(link);
  url.pathname = path;
  return url.href;
}
