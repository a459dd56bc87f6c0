/** Colours as numbers, and contrast by WCAG 2. Reading of all that hosts may write: `read-colour.ts`. */

/** An sRGB colour, each part 0–255. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const black: Rgb = { r: 0, g: 0, b: 0 };
const white: Rgb = { r: 255, g: 255, b: 255 };

const hexForm = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

/** Reads `#rgb`, `#rgba`, `#rrggbb` and `#rrggbbaa`, as nearly all colours are written; anything else is `undefined`. Transparency is left out. */
export function readHexColour(text: string): Rgb | undefined {
  const digits = hexForm.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const width = digits.length <= 4 ? 1 : 2;
  const part = (index: number): number => {
    const piece = digits.slice(index * width, (index + 1) * width);
    return parseInt(width === 1 ? piece + piece : piece, 16);
  };
  return { r: part(0), g: part(1), b: part(2) };
}

/** `rgb(r g b)` in whole numbers: the only form in which colours reach style. */
export function cssRgb({ r, g, b }: Rgb): string {
  return `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)})`;
}

/** Relative luminance by WCAG 2: 0 (black) to 1 (white). */
export function luminance({ r, g, b }: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast by WCAG 2: 1 to 21, the same in both directions. */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Black or white, whichever reads better on `background`: always at least 4.5:1 (D2.1). */
export function textColourOn(background: Rgb): Rgb {
  return contrast(background, black) >= contrast(background, white) ? black : white;
}

/** An sRGB part (0–255) as linear light, 0–1. */
export function linear(part: number): number {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
