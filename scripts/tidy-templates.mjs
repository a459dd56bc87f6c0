/**
 * A Vite plugin that takes comments and white space out of `css`, `html` and `svg` templates: minifiers of JavaScript
 * leave text alone. Careful rather than small: where white space can be seen, one space stays.
 */
import MagicString from 'magic-string';
import { parseSync, Visitor } from 'vite';

/** Stands for `${…}`: from a private range of Unicode, so it is in no source. */
const hole = '\uE000';
const quoted = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/s;

/** A style sheet without comments and needless white space; what is in quotes stays as it is. */
export function tidyCss(css) {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .split(quoted)
    .map((part, index) => (index % 2 ? part : tidyCssCode(part)))
    .join('')
    .trim();
}

function tidyCssCode(code) {
  return code
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([:(]) /g, '$1')
    .replace(/ (\)|!important)/g, '$1')
    .replace(/;\}/g, '}')
    .replace(/(^|[\s,(:-])0(\.\d)/g, '$1$2');
}

/** Markup with each run of white space as one space; comments gone. */
export function tidyHtml(html) {
  return html.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');
}

/** Drawings have no text to keep apart. */
export function tidySvg(svg) {
  return tidyHtml(svg).replace(/> </g, '><').trim();
}

const tidiers = { css: tidyCss, html: tidyHtml, svg: tidySvg };

/** The changes to a module: where its templates' texts stand and what is to stand there. */
export function templateEdits(code) {
  const edits = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi: { quasis } }) {
      const tidy = tag.type === 'Identifier' && Object.hasOwn(tidiers, tag.name) ? tidiers[tag.name] : undefined;
      if (!tidy) return;
      const texts = tidy(quasis.map(({ value }) => value.raw).join(hole)).split(hole);
      if (texts.length !== quasis.length) throw new Error(`A \${…} stands in a comment of a ${tag.name} template.`);
      quasis.forEach(({ start, end, value }, index) => {
        if (value.raw !== texts[index]) edits.push({ start, end, text: texts[index] });
      });
    },
  }).visit(parseSync('module.js', code).program);
  return edits;
}

/** Works on the compiled modules of a build, not in the development server. */
export function tidyTemplates() {
  return {
    name: 'tidy-templates',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: { include: /\/src\/.*\.[jt]s$/, exclude: /node_modules/ }, code: /\b(?:css|html|svg)`/ },
      handler(code) {
        const tidied = new MagicString(code);
        for (const { start, end, text } of templateEdits(code)) tidied.update(start, end, text);
        return { code: tidied.toString(), map: tidied.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}
