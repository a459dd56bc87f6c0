/** The symbols of a follow-up block (D2.2), as bits. The names of the states stand in the block's label. */
export const symbolBits = {
  completed: 1, conflict: 2, private: 4, unanswered: 8, repeats: 16, attendees: 32, video: 64, alarm: 128, task: 256, call: 512,
} as const;

/** 16 × 16, stroked in the colour of the text; own drawings. */
const paths: Readonly<Record<keyof typeof symbolBits, string>> = {
  completed: 'M3 8.5 6.5 12 13 4.5',
  conflict: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.3',
  private: 'M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2',
  unanswered: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.4 8.6 8 9 8 9.8M8 12.4v.3',
  repeats: 'M3 7.5a5 5 0 0 1 9-2.5l1 1M13 3v3h-3M13 8.5a5 5 0 0 1-9 2.5l-1-1M3 13v-3h3',
  attendees: 'M6 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM2.5 13v-1a3.5 3.5 0 0 1 7 0v1M10.5 3.7a2 2 0 0 1 0 3.7M13.5 13v-1a3.5 3.5 0 0 0-2-3.2',
  video: 'M2.5 5H10v6H2.5zM10 7.5l3.5-2v5l-3.5-2',
  alarm: 'M4.5 11V7a3.5 3.5 0 0 1 7 0v4l1 1h-9zM7 14h2',
  task: 'M3 3h10v10H3z',
  call: 'M4 2.5h2L7 6 5.5 7a7 7 0 0 0 3.5 3.5L10 9l3.5 1v2c0 1-1 1.5-1.5 1.5C7 13 3 9 2.500 4 2.500 3.500 3 2.500 4 2.500z',
};
const order = Object.keys(symbolBits) as (keyof typeof symbolBits)[];
const cache = new Map<number, SVGElement>();

/** A strip with the symbols of a mask, at most so many, the most important first; made once per combination and then copied. */
export function symbolStrip(mask: number, most = order.length): Node | undefined {
  if (mask === 0 || most < 1) return undefined;
  const key = mask * 16 + Math.min(most, 15);
  let strip = cache.get(key);
  if (!strip) cache.set(key, (strip = drawStrip(order.filter((name) => mask & symbolBits[name]).slice(0, most))));
  return strip.cloneNode(true);
}

function drawStrip(shown: readonly (keyof typeof symbolBits)[]): SVGElement {
  const strip = svgElement('svg', { class: 'symbols', 'aria-hidden': 'true', width: `${shown.length * 14}`, height: '14', viewBox: `0 0 ${shown.length * 16} 16` });
  strip.append(...shown.map((name, index) => svgElement('path', { d: paths[name], transform: `translate(${index * 16} 0)` })));
  return strip;
}

function svgElement(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute] as string);
  return element;
}
