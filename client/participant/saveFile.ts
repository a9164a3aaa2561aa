/** Hands a calendar file to the device, which asks its owner what to do with it. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
