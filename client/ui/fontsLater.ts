/**
 * Lets the page's fonts come. Until then it is set in the device's own, at the same measure (`styles/fonts.css`),
 * because on a slow line the fonts would take seconds from the way to the vote.
 */
export function letFontsCome(): void {
  document.documentElement.removeAttribute('data-fonts');
}
