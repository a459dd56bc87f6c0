/** The manifest of the public elements: their attributes, properties, events, slots, parts, custom properties. */
export default {
  globs: ['src/elements/**/*.ts', 'src/controllers/events.ts'],
  exclude: ['src/elements/shared/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
