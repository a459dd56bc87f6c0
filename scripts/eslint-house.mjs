/** ESLint rules of this house: who may import whom (see layers.mjs). */
import { relative, sep } from 'node:path';
import { importProblem } from './layers.mjs';
import { root } from './setup.mjs';

const imports = {
  meta: { type: 'problem', schema: [], docs: { description: 'One-way layers and one wall per library' } },
  create(context) {
    const file = relative(`${root}src`, context.filename).split(sep).join('/');
    if (file.startsWith('..')) return {};
    const check = (node) => {
      const specifier = node.source?.value;
      const problem = typeof specifier === 'string' ? importProblem(file, specifier) : undefined;
      if (problem) context.report({ node: node.source, message: `Import of "${specifier}": ${problem}.` });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

export default { rules: { imports } };
