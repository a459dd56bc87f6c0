/**
 * What runs inside the page under test: finds things as a person does, by role and name, through open and closed
 * shadow roots, and writes down what a strict policy blocked. Serialised into the page, so it refers to nothing outside.
 */

/** A thing in the page: its box in CSS px of the window, and what it says. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly key: string | undefined;
}

/** How the tests talk to the page. */
export interface PageTools {
  /** Shown elements of a role, in document order; `name` is a whole name, or the source of a regular expression between slashes. */
  seen(role: string, name?: string): Seen[];
  /** Value of the field with this id in an open dialog; of formatted text its lines. */
  field(id: string): string | undefined;
  /** Focuses a field of an open dialog. */
  focusField(id: string): boolean;
  /** Whether a modal or non-modal `<dialog>` of this element is open. */
  dialogOpen(tag: string): boolean;
  /** The first element of a tag, through all roots. */
  one(tag: string): HTMLElement | undefined;
  /** All elements a selector fits, through all roots. */
  every(selector: string): Element[];
  /** Text shown, through all roots. */
  text(selector: string): string;
  /** Innermost focused element: `role name`, or `body`. */
  focused(): string;
  rootOf(element: Element): ShadowRoot | undefined;
  readonly violations: string[];
}

declare global {
  interface Window {
    e2e: PageTools;
  }
}

/** Puts `window.e2e` in place before anything of the page runs. */
export function installTools(): void {
  const roots = new WeakMap<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
  });

  const rootOf = (element: Element): ShadowRoot | undefined => roots.get(element) ?? element.shadowRoot ?? undefined;
  function* walk(root: ParentNode): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      const inner = rootOf(element);
      if (inner) yield* walk(inner);
    }
  }
  const implicit: Record<string, string> = {
    button: 'button', dialog: 'dialog', h1: 'heading', h2: 'heading', section: 'region', a: 'link', select: 'combobox', textarea: 'textbox', li: 'listitem', summary: 'button',
  };
  const inputs: Record<string, string> = { checkbox: 'checkbox', radio: 'radio', text: 'textbox', file: 'file' };
  const roleOf = (element: Element): string | undefined =>
    element.getAttribute('role') ?? (element instanceof HTMLInputElement ? inputs[element.type] ?? 'textbox' : implicit[element.localName]);
  const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
  const nameOf = (element: Element): string => {
    const own = element.getAttribute('aria-label');
    if (own !== null) return words(own);
    const root = element.getRootNode() as ShadowRoot | Document;
    const ids = element.getAttribute('aria-labelledby');
    if (ids) return ids.split(' ').map((id) => words(root.getElementById(id)?.textContent)).join(' ');
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
      return words([...(element.labels ?? [])].map((label) => label.textContent).join(' '));
    }
    return words(element.textContent);
  };
  const shown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const fits = (name: string, wanted: string | undefined): boolean =>
    wanted === undefined || (wanted.startsWith('/') ? new RegExp(wanted.slice(1, -1), 'u').test(name) : name === wanted);
  const inDialog = (id: string): HTMLElement | undefined => {
    for (const element of walk(document)) {
      if (element.id !== id || !(element instanceof HTMLElement) || !element.closest('dialog[open]')) continue;
      // of a field for formatted text its text, not the address of a link
      const inner = rootOf(element)?.querySelector<HTMLElement>('[role=textbox], input');
      return inner ?? element;
    }
    return undefined;
  };
  const deepActive = (): Element | null => {
    let active = document.activeElement;
    while (active) {
      const inner: Element | null | undefined = rootOf(active)?.activeElement;
      if (!inner) break;
      active = inner;
    }
    return active;
  };

  window.e2e = {
    violations,
    rootOf,
    seen: (role, name) =>
      [...walk(document)].filter((element) => roleOf(element) === role && shown(element) && fits(nameOf(element), name)).map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height, name: nameOf(element), key: (element as HTMLElement).dataset['key'] };
      }),
    field(id) {
      const field = inDialog(id);
      // the lines of a formatted text
      if (field?.role === 'textbox') return [...field.querySelectorAll('p, h3, h4')].map((line) => line.textContent).join('\n');
      return (field as HTMLInputElement | undefined)?.value;
    },
    focusField(id) {
      inDialog(id)?.focus();
      return inDialog(id) !== undefined && deepActive() === inDialog(id);
    },
    dialogOpen: (tag) => [...walk(document)].some((element) => element.localName === tag && rootOf(element)?.querySelector('dialog')?.open === true),
    one: (tag) => [...walk(document)].find((element): element is HTMLElement => element.localName === tag),
    every: (selector) => [...walk(document)].filter((element) => element.matches(selector)),
    text: (selector) => [...walk(document)].filter((element) => element.matches(selector) && shown(element)).map((element) => words(element.textContent)).join('\n'),
    focused() {
      const active = deepActive();
      return !active || active === document.body || active === document.documentElement ? 'body' : `${roleOf(active) ?? active.localName} ${nameOf(active)}`.trim();
    },
  };
}
