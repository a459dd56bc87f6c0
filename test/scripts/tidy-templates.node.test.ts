import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { templateEdits, tidyCss, tidyHtml, tidySvg } from '../../scripts/tidy-templates.mjs';

/** The module with its templates tidied. */
function tidied(code: string): string {
  return templateEdits(code).reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

describe('tidy templates', () => {
  test('a style sheet loses comments and needless space', () => {
    assert.equal(tidyCss('\n  /* why */\n  .a > .b ,\n  .c {\n    margin: 0 0.5px;\n    color: red !important;\n  }\n'), '.a>.b,.c{margin:0 .5px;color:red!important}');
  });

  test('space that means something stays', () => {
    assert.equal(tidyCss('.a :hover .b { width: calc(1px + (2px - 3px)); }'), '.a :hover .b{width:calc(1px + (2px - 3px))}');
    assert.equal(tidyCss('@container (width < 400px) and (height >= 2px) { a { b: c } }'), '@container (width < 400px) and (height>= 2px){a{b:c}}');
    assert.equal(tidyCss('.a + .b ~ .c { flex: 1 1 10.5px; }'), '.a + .b ~ .c{flex:1 1 10.5px}');
  });

  test('what is in quotes stays as it is', () => {
    assert.equal(tidyCss(`a::before { content: ' > "x"  ; '; } b { grid-template-areas: 'a  b' "c"; }`), `a::before{content:' > "x"  ; '}b{grid-template-areas:'a  b' "c"}`);
  });

  test('markup keeps one space where it had some, a drawing none between its parts', () => {
    assert.equal(tidyHtml('<p>\n   one  <b>two</b>\n</p><!-- no -->'), '<p> one <b>two</b> </p>');
    assert.equal(tidySvg('\n<g>\n  <path d="M1 2" />\n</g>\n'), '<g><path d="M1 2" /></g>');
  });

  test('each template of a module, also inside another, around its values', () => {
    assert.equal(tidied('const a = css`\n :host {\n ${x}\n }\n`, b = html`<p>\n ${html`<b>\n${y}</b>`}  …\n</p>`;'), 'const a = css`:host{${x}}`, b = html`<p> ${html`<b> ${y}</b>`} … </p>`;');
  });

  test('other texts are left alone', () => {
    assert.deepEqual(templateEdits('const a = `x   y`, b = "css`  `", c = css`a{b:c}`, d = sql`a   b`;'), []);
  });

  test('a value in a comment is refused: it would vanish', () => {
    assert.throws(() => templateEdits('css`a { /* ${x} */ }`'), /comment of a css template/);
  });
});
