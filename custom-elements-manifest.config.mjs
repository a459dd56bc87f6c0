/** Elements that hosts write themselves; all others are insides and no part of the manifest. */
const publicElements = ['diary-provider', 'diary-view', 'follow-up-dialog', 'record-picker'];

/** An event made from a class has its name there; what an element fires is written in its docblock. */
const documentedEvents = {
  name: 'documented-events',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      if (declaration.events) declaration.events = declaration.events.filter((event) => event.name);
    }
  },
};

/** The manifest of the public elements: their attributes, properties, events, slots, parts, custom properties. */
export default {
  globs: [...publicElements.map((tag) => `src/elements/${tag}/${tag}.ts`), 'src/controllers/events.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [documentedEvents],
};
