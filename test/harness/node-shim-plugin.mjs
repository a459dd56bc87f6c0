/** What stands in, in the browser, for the node modules that pure tests use. */
const shims = new Map([
  ['node:test', '/test/harness/node-test-shim.ts'],
  ['node:assert/strict', '/test/harness/node-assert-shim.ts'],
]);

/** Test-runner plug-in: pure tests, written for `node --test`, run unchanged in the browser. */
export function nodeShimPlugin() {
  return {
    name: 'node-shims',
    resolveImport({ source }) {
      return shims.get(source);
    },
  };
}
