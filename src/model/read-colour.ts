/** Reads the colours that hosts write. Nothing that was not understood gets out. */
import { readHexColour, type Rgb } from './colour.js';
import { namedColour } from './colour-names.js';

/** Longer texts are no colour and not looked at. */
const longestColour = 64;

const functionForm = /^(rgb|hsl)a?\(([^()]*)\)$/;
const numberForm = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?(%|deg|rad|turn|grad)?$/;

/**
 * Reads a CSS colour: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `hsl()` (old and new form) or a name.
 * Transparency is left out. Anything else, also `var()` and the system colours, is `undefined`.
 */
export function readColour(text: unknown): Rgb | undefined {
  if (typeof text !== 'string' || text.length > longestColour) return undefined;
  const plain = text.trim().toLowerCase();
  return readHexColour(plain) ?? fromFunction(plain) ?? namedColour(plain);
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
