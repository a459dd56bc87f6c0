import { linear, type Rgb } from './colour.js';

export type Theme = 'light' | 'dark';

/** The colours of a follow-up's block. */
export interface BlockColours {
  readonly background: Rgb;
  readonly text: Rgb;
  readonly edge: Rgb;
}

/** A colour in OKLCH: lightness 0–1, chroma about 0–0.32, hue in radians. */
interface Lch { readonly l: number; readonly c: number; readonly h: number }

/**
 * The colours of a block whose type has colour `colour` (D2.1): a calm background, text at 4.5:1 or more on it, and
 * a strong edge at 3:1 or more. Lightness is fixed by the theme, in a space where equal numbers look equally light:
 * so a yellow and a navy type weigh the same, and the contrast holds for every colour.
 */
export function blockColours(colour: Rgb, theme: Theme): BlockColours {
  const { l, c, h } = toLch(colour);
  if (theme === 'light') {
    return {
      background: fromLch({ l: 0.935, c: Math.min(c * 0.45, 0.055), h }),
      text: fromLch({ l: 0.31, c: Math.min(c * 0.5, 0.07), h }),
      edge: fromLch({ l: clamp(l, 0.42, 0.59), c, h }),
    };
  }
  return {
    background: fromLch({ l: 0.3, c: Math.min(c * 0.4, 0.055), h }),
    text: fromLch({ l: 0.935, c: Math.min(c * 0.2, 0.03), h }),
    edge: fromLch({ l: clamp(l, 0.68, 0.82), c, h }),
  };
}

/* The matrices are those of Björn Ottosson's OKLab, as in CSS Color 4. */

function toLch({ r, g, b }: Rgb): Lch {
  const [red, green, blue] = [linear(r), linear(g), linear(b)];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const x = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const y = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { l, c: Math.hypot(x, y), h: Math.atan2(y, x) };
}

/** The nearest sRGB colour: where a chroma cannot be shown at this lightness, the strongest that can. */
function fromLch({ l, c, h }: Lch): Rgb {
  if (fits(partsOf(l, c, h))) return toRgb(partsOf(l, c, h));
  let shown = 0;
  let beyond = c;
  for (let step = 0; step < 12; step += 1) {
    const middle = (shown + beyond) / 2;
    if (fits(partsOf(l, middle, h))) shown = middle;
    else beyond = middle;
  }
  return toRgb(partsOf(l, shown, h));
}

/** Linear light of red, green and blue; outside 0…1 where sRGB cannot show it. */
function partsOf(l: number, c: number, h: number): readonly [number, number, number] {
  const x = c * Math.cos(h);
  const y = c * Math.sin(h);
  const long = (l + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const medium = (l - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const short = (l - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function fits(parts: readonly number[]): boolean {
  return parts.every((part) => part > -0.0005 && part < 1.0005);
}

function toRgb([r, g, b]: readonly [number, number, number]): Rgb {
  return { r: toByte(r), g: toByte(g), b: toByte(b) };
}

function toByte(part: number): number {
  const value = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.round(clamp(value, 0, 1) * 255);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
