/** What a key means in the diary, before it is known where focus stands (ACCESSIBILITY.md, «Day and week time grid»). */
export type Command =
  | 'up' | 'down' | 'left' | 'right' | 'next-follow-up' | 'previous-follow-up' | 'home' | 'end' | 'first' | 'last'
  | 'extend-up' | 'extend-down' | 'enter' | 'space' | 'new' | 'new-last' | 'complete' | 'move' | 'resize'
  | 'cut' | 'copy' | 'paste' | 'delete' | 'menu' | 'undo' | 'redo' | 'escape' | 'inner'
  | 'today' | 'go-to' | 'previous-period' | 'next-period' | 'previous-larger' | 'next-larger'
  | 'view-1' | 'view-2' | 'view-3' | 'view-4' | 'view-5' | 'help';

/** The parts of a `KeyboardEvent` that decide. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export interface KeySettings {
  /** Command takes the place of Control. */
  readonly mac: boolean;
  /** Preference: single letters act (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  readonly rightToLeft: boolean;
}

const plain: Readonly<Record<string, Command>> = {
  ArrowUp: 'up', ArrowDown: 'down', Home: 'home', End: 'end', Enter: 'enter', ' ': 'space', Delete: 'delete', Backspace: 'delete',
  ContextMenu: 'menu', Escape: 'escape', PageUp: 'previous-period', PageDown: 'next-period', F2: 'inner',
};
const withControl: Readonly<Record<string, Command>> = {
  ArrowUp: 'previous-follow-up', ArrowDown: 'next-follow-up', Home: 'first', End: 'last', Enter: 'complete',
  x: 'cut', c: 'copy', v: 'paste', z: 'undo', y: 'redo',
};
const withShift: Readonly<Record<string, Command>> = { ArrowUp: 'extend-up', ArrowDown: 'extend-down', F10: 'menu' };
const withAlt: Readonly<Record<string, Command>> = { PageUp: 'previous-larger', PageDown: 'next-larger' };
const letters: Readonly<Record<string, Command>> = { n: 'new', m: 'move', r: 'resize', t: 'today', g: 'go-to' };

/** The command of a key press, or `undefined` where the key is not the diary's. */
export function commandOf(press: KeyPress, settings: KeySettings): Command | undefined {
  const control = settings.mac ? press.metaKey : press.ctrlKey;
  const foreign = settings.mac ? press.ctrlKey : press.metaKey;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (foreign) return undefined;
  if (press.altKey) return control ? undefined : altCommand(press);
  if (control) return press.shiftKey ? (key === 'z' ? 'redo' : undefined) : withControl[key];
  if (press.key === '?') return settings.letterKeys ? 'help' : undefined;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (press.shiftKey) return undefined;
    return (key === 'ArrowLeft') !== settings.rightToLeft ? 'left' : 'right';
  }
  if (settings.letterKeys && key in letters) return press.shiftKey ? (key === 'n' ? 'new-last' : undefined) : letters[key];
  return press.shiftKey ? withShift[key] : plain[key];
}

/** Alt+1…5 by the place of the key: on some layouts Alt makes another character of it. */
function altCommand(press: KeyPress): Command | undefined {
  const digit = /^Digit([1-5])$/.exec(press.code)?.[1];
  return digit ? (`view-${digit}` as Command) : withAlt[press.key];
}

/** Whether Command is the key for shortcuts on this machine. */
export function usesCommandKey(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** Whether a key event belongs to a field one types in. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(input|textarea|select)$/.test(target.localName);
}
