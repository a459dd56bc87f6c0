import { expect } from '@open-wc/testing';
import { TypeColours } from '../../src/controllers/type-colours.js';
import { until } from '../harness/input.js';

const edge = (colours: TypeColours, id: string): string => {
  const name = colours.classOf(id);
  const rules = [...colours.sheet.cssRules].flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : []));
  return rules.map((rule) => rule.cssText).find((text) => text.startsWith(`.${name} `)) ?? '';
};

const type = (id: string, colour: string) => ({ id, name: id, kind: 'meeting' as const, colour });

describe('type colours', () => {
  it('D2.1 a type has its colour at once where that is written in hex', () => {
    const colours = new TypeColours();
    colours.update([type('a', '#c00000'), type('b', '#0000c0')]);
    expect(edge(colours, 'a')).to.contain('light-dark(').and.not.equal(edge(colours, 'b').replace('type-1', 'type-0'));
    expect(colours.classOf('unknown')).to.equal('type-none');
  });

  it('D2.1 a colour by name or function is the same as by hex, as soon as it can be read', async () => {
    const colours = new TypeColours();
    colours.update([type('hex', '#ff0000'), type('name', 'red'), type('function', 'hsl(0 100% 50%)'), type('broken', 'no colour')]);
    const wanted = (name: string): string => edge(colours, 'hex').replace('type-0', colours.classOf(name));
    await until(() => edge(colours, 'name') === wanted('name'), 'the named colour');
    expect(edge(colours, 'function')).to.equal(wanted('function'));
    expect(edge(colours, 'broken')).to.equal(edge(colours, '').replace('type-none', colours.classOf('broken')));
  });

  it('what was fetched for types that are gone does not come back', async () => {
    const colours = new TypeColours();
    colours.update([type('a', 'red')]);
    colours.update([type('a', '#0000ff')]);
    const blue = edge(colours, 'a');
    await import('../../src/model/read-colour.js');
    await new Promise((done) => setTimeout(done));
    expect(edge(colours, 'a')).to.equal(blue);
  });
});
