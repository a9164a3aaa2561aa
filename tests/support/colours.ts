/** An opaque colour: `#16181d`. */
export type Hex = `#${string}`;

/** By WCAG 2.2: from 1 (the same) to 21 (black and white). */
export function contrast(one: Hex, other: Hex): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** As the eye takes it, L* of CIELAB: from 0 (black) to 100 (white). */
export function lightness(colour: Hex): number {
  const y = luminance(colour);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** As `color-mix(in srgb, one share, other)` mixes. */
export function mixed(one: Hex, other: Hex, share: number): Hex {
  const rest = channels(other);
  const parts = channels(one).map((part, index) => share * part + (1 - share) * (rest[index] ?? 0));
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: Hex): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
