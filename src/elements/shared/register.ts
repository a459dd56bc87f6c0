/**
 * Registers an element once. Where the tag is taken by another version of the class, the first one stays and a
 * warning names the tag: two copies of the kit on one page.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  // eslint-disable-next-line no-console -- no element is there yet that could tell it
  else if (known !== element) console.warn(`dagbok: <${tag}> is already defined by another copy of the kit; that one stays in use.`);
}
