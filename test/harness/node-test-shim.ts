/**
 * `node:test` in the browser: the same calls, run by mocha.
 * Only what pure tests use: name and function, optionally `{ skip, timeout }` between them.
 */
type Body = () => void | Promise<void>;
interface Options {
  skip?: boolean | string;
  only?: boolean;
  timeout?: number;
}

function parts(second: Options | Body | undefined, third: Body | undefined): { options: Options; body: Body } {
  const body = typeof second === 'function' ? second : third;
  if (!body) throw new TypeError('A test needs a function');
  return { options: typeof second === 'object' ? second : {}, body };
}

/** Registers one test. */
export function test(name: string, second: Options | Body, third?: Body): void {
  const { options, body } = parts(second, third);
  if (options.skip) {
    globalThis.it.skip(name, body);
    return;
  }
  const registered = globalThis.it(name, () => body());
  if (options.timeout !== undefined) registered.timeout(options.timeout);
}
test.skip = (name: string, body: Body): void => {
  globalThis.it.skip(name, body);
};

/** Registers a group of tests. */
export function describe(name: string, second: Options | Body, third?: Body): void {
  const { options, body } = parts(second, third);
  const run = () => void body();
  if (options.skip) globalThis.describe.skip(name, run);
  else globalThis.describe(name, run);
}

export const it = test;
export const suite = describe;
export const before = (body: Body): void => void globalThis.before(() => body());
export const after = (body: Body): void => void globalThis.after(() => body());
export const beforeEach = (body: Body): void => void globalThis.beforeEach(() => body());
export const afterEach = (body: Body): void => void globalThis.afterEach(() => body());
export default test;
