/** Colours as numbers: reading what hosts write, and contrast by WCAG 2. Nothing that was not understood gets out. */
import { namedColour } from './colour-names.js';

/** An sRGB colour, each part 0–255. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const black: Rgb = { r: 0, g: 0, b: 0 };
const white: Rgb = { r: 255, g: 255, b: 255 };

/** Longer texts are no colour and not looked at. */
const longestColour = 64;

const hexForm = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;
const functionForm = /^(rgb|hsl)a?\(([^()]*)\)$/;
const numberForm = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?(%|deg|rad|turn|grad)?$/;

/**
 * Reads a CSS colour: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `hsl()` (old and new form) or a name.
 * Transparency is left out. Anything else, also `var()` and the system colours, is `undefined`.
 */
export function readColour(text: unknown): Rgb | undefined {
  if (typeof text !== 'string' || text.length > longestColour) return undefined;
  const plain = text.trim().toLowerCase();
  return fromHex(plain) ?? fromFunction(plain) ?? namedColour(plain);
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

function fromHex(text: string): Rgb | undefined {
  const digits = hexForm.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const width = digits.length <= 4 ? 1 : 2;
  const part = (index: number): number => {
    const piece = digits.slice(index * width, (index + 1) * width);
    return parseInt(width === 1 ? piece + piece : piece, 16);
  };
  return { r: part(0), g: part(1), b: part(2) };
}

function fromFunction(text: string): Rgb | undefined {
  const [, name, inner] = functionForm.exec(text) ?? [];
  if (name === undefined || inner === undefined) return undefined;
  const parts = inner.split(/[\s,/]+/).filter((part) => part !== '').map(readPart);
  if (parts.length < 3 || parts.length > 4) return undefined;
  const [first, second, third] = parts;
  // The fourth part is transparency: it must be well-formed, and is not used.
  if (!first || !second || !third || parts.includes(undefined)) return undefined;
  return name === 'rgb' ? fromRgb([first, second, third]) : fromHsl(first, second, third);
}

interface Part { readonly value: number; readonly unit: string }

function readPart(text: string): Part | undefined {
  const match = numberForm.exec(text);
  return match ? { value: parseFloat(text), unit: match[1] ?? '' } : undefined;
}

function fromRgb(parts: readonly [Part, Part, Part]): Rgb | undefined {
  if (parts.some((part) => part.unit !== '' && part.unit !== '%')) return undefined;
  const byte = ({ value, unit }: Part): number => clamp(unit === '%' ? value * 2.55 : value, 255);
  return { r: byte(parts[0]), g: byte(parts[1]), b: byte(parts[2]) };
}

const degreesPer: Readonly<Record<string, number>> = { '': 1, deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

function fromHsl(hue: Part, saturation: Part, lightness: Part): Rgb | undefined {
  const perUnit = degreesPer[hue.unit];
  if (perUnit === undefined || [saturation, lightness].some((part) => part.unit !== '' && part.unit !== '%')) return undefined;
  const turn = (((hue.value * perUnit) % 360) + 360) % 360;
  const s = clamp(saturation.value, 100) / 100;
  const l = clamp(lightness.value, 100) / 100;
  // CSS Color 4, section 7.1.
  const part = (n: number): number => {
    const k = (n + turn / 30) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return { r: part(0), g: part(8), b: part(4) };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
