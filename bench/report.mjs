/** Prints the table: ours, the floors, the peers, the bars and whether they hold. */
import { median } from './drag.mjs';

/** Most times `floor-lit`, and the part of FullCalendar's time that ours may take at most. */
const bars = [
  ['week mount', 1.8, 0.5], ['week next', 1.8, 0.5], ['month mount', 1.8, 0.5], ['week → month', 1.8], ['month → week', 1.8],
  ['one of 1000 changed', 1.5], ['50000 stored', 2], ['500 series', 2],
];
const heapBars = { 'heap 1000': 4, 'heap 50000': 25 };
/** Left after 50 mounts: what the browser itself keeps for a while is below this. */
const mostNodes = 200;
const mostHeap = 1;

const widths = [22, 11, 11, 14, 11, 13, 15, 14, 10, 12, 11];
const row = (cells) => console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[index] ?? 10))).join(' '));
const ms = (value) => (Number.isFinite(value) ? `${value.toFixed(value < 20 ? 1 : 0)} ms` : '–');
const times = (value) => (Number.isFinite(value) ? `${value.toFixed(2)} ×` : '–');

/** A cell for each contestant, under its head: those measured here are without `floor-lit all`. */
function spread(results, cell) {
  const cells = [...results.values()].map(cell);
  return [...cells.slice(0, 2), '', ...cells.slice(2)];
}

export class Report {
  #failed = 0;

  begin(version) {
    console.log(`${version}; milliseconds from the call to the painted frame, medians. «floor-lit» draws the same boxes as diary-view, which folds what`);
    console.log('has no room behind "+N more"; «floor-lit all» draws all follow-ups in view, up to 40 side by side. «by work»: main-thread time only\n');
    row(['figure', 'diary-view', 'floor-lit', 'floor-lit all', 'floor-dom', 'FullCalendar', 'FullCalendar +n', '× floor (bar)', '× all', '× FC (bar)', '× by work']);
  }

  times(name, results) {
    const of = (who, what = 'times') => median(results.get(who)?.[what] ?? []);
    const ours = of('diary-view');
    const [, most, part] = bars.find(([start]) => name.startsWith(start)) ?? [];
    const floor = ours / of('floor-lit');
    // the faster of the two ways that FullCalendar is set up
    const peer = ours / Math.min(...['fullcalendar', 'fullcalendar +n'].map((who) => of(who)).filter(Number.isFinite));
    const holds = floor <= most && (part === undefined || peer <= part);
    row([name, ...['diary-view', 'floor-lit', 'floor-lit all', 'floor-dom', 'fullcalendar', 'fullcalendar +n'].map((who) => ms(of(who))),
      `${times(floor)} (${most})`, times(ours / of('floor-lit all')), `${times(peer)}${part ? ` (${part})` : ''}`, times(of('diary-view', 'work') / of('floor-lit', 'work')), this.#verdict(holds)]);
    row(['  boxes', ...[...results.values()].map(({ boxes }) => boxes || '')]);
    for (const [who, { failed }] of results) if (failed) console.log(`  ${who}: ${failed}`);
  }

  drag(results) {
    const of = (who) => results.get(who)?.handler ?? NaN;
    const floor = of('diary-view') / of('floor-lit');
    const { long = NaN } = results.get('diary-view') ?? {};
    row(['drag, per move', ms(of('diary-view')), ms(of('floor-lit')), '', '', ms(of('fullcalendar')), ms(of('fullcalendar +n')), `${times(floor)} (3)`, '', '', '', this.#verdict(floor <= 3 && long === 0)]);
    row(['  frames > 50 ms', ...['diary-view', 'floor-lit', '', '', 'fullcalendar', 'fullcalendar +n'].map((who) => results.get(who)?.long ?? ''), '(0)']);
    for (const [who, { failed }] of results) if (failed) console.log(`  ${who}: ${failed}`);
  }

  heap(name, results) {
    const ours = results.get('diary-view');
    row([name, ...spread(results, (value) => `${value.toFixed(1)} MB`), `(${heapBars[name]} MB)`, '', '', '', this.#verdict(ours <= heapBars[name])]);
  }

  churn(results) {
    const { nodes, heap } = results.get('diary-view');
    row(['50 × mount/destroy', ...spread(results, (left) => `${left.nodes} nodes`), '(0)', '', '', '', this.#verdict(nodes <= mostNodes && heap <= mostHeap)]);
    row(['  heap left', ...spread(results, (left) => `${left.heap.toFixed(2)} MB`)]);
    row(['  listeners left', ...spread(results, (left) => left.listeners)]);
  }

  end(seconds) {
    console.log(`\n${this.#failed === 0 ? 'All bars hold.' : `${this.#failed} bars do not hold.`} ${Math.round(seconds)} s`);
    process.exitCode = this.#failed === 0 ? 0 : 1;
  }

  #verdict(holds) {
    if (!holds) this.#failed += 1;
    return holds ? 'ok' : 'NOT OK';
  }
}
