import { html, nothing, type TemplateResult } from 'lit';
import { usesCommandKey } from '../../controllers/shortcuts.js';
import type { Messages } from '../../locale/index.js';
import { iconRedo2, iconUndo2 } from '../shared/icons.js';
import { iconBold, iconClock, iconHeading, iconItalic, iconLink, iconList, iconListOrdered, iconTextQuote, iconUnderline } from './rich-icons.js';
import { toolNames, type ToolName, type ToolState } from './tools.js';

const icons: Readonly<Record<ToolName, TemplateResult>> = {
  bold: iconBold, italic: iconItalic, underline: iconUnderline, bullets: iconList, numbers: iconListOrdered, heading: iconHeading,
  quote: iconTextQuote, link: iconLink, undo: iconUndo2, redo: iconRedo2,
};

const letters: Readonly<Partial<Record<ToolName, string>>> = { bold: 'B', italic: 'I', underline: 'U', link: 'K', undo: 'Z', redo: 'Y' };

/** Those after which a gap parts what belongs together. */
const lastOfGroup: ReadonlySet<ToolName> = new Set(['underline', 'quote', 'link']);

/** What the toolbar needs to be drawn. */
export interface ToolbarScene {
  readonly messages: Messages;
  readonly rightToLeft: boolean;
  readonly tools: ToolState;
  /** Words of a further button that puts something in; none without. */
  readonly stampLabel: string | undefined;
  use(tool: ToolName): void;
  stamp(): void;
}

/** The buttons above a text (APG toolbar): one tab stop, arrow keys between them. The mouse leaves the caret where it is. */
export function toolbar(scene: ToolbarScene): TemplateResult {
  const { messages: { richText }, stampLabel } = scene;
  return html`
    <div class="tools" part="toolbar" role="toolbar" aria-label=${richText.toolbar} aria-controls="text" @pointerdown=${stay} @focusin=${remember}
      @keydown=${(event: KeyboardEvent) => move(event, scene.rightToLeft)}>
      ${toolNames.map((name) => button(scene, name))}
      ${stampLabel === undefined ? nothing : html`
        <button type="button" class="tool stamp" tabindex="-1" title=${richText.stampHint} @click=${() => scene.stamp()}>${iconClock}<span>${stampLabel}</span></button>`}
    </div>
  `;
}

function button({ messages: { richText }, tools, use }: ToolbarScene, name: ToolName): TemplateResult {
  const letter = letters[name];
  const command = usesCommandKey();
  const keys = letter && (command ? `⌘${letter}` : `Ctrl+${letter}`);
  const isAction = name === 'undo' || name === 'redo';
  return html`
    <button type="button" class="tool ${lastOfGroup.has(name) ? 'last' : ''}" data-tool=${name} tabindex=${name === toolNames[0] ? '0' : '-1'} aria-label=${richText[name]}
      title=${keys ? richText.withKeys(richText[name], keys) : richText[name]} aria-keyshortcuts=${letter ? `${command ? 'Meta' : 'Control'}+${letter}` : nothing}
      aria-pressed=${isAction ? nothing : String(tools.pressed.has(name))} aria-haspopup=${name === 'link' ? 'dialog' : nothing}
      aria-disabled=${tools.impossible.has(name) ? 'true' : nothing} @click=${() => use(name)}>${icons[name]}</button>`;
}

/** The text keeps the focus and its selection while a button is pressed. */
function stay(event: Event): void {
  event.preventDefault();
}

function buttonsOf(bar: EventTarget | null): HTMLElement[] {
  return bar instanceof Element ? [...bar.querySelectorAll<HTMLElement>('button')] : [];
}

/** The tab stop stays on the button used last. */
function remember(event: FocusEvent): void {
  for (const one of buttonsOf(event.currentTarget)) one.tabIndex = one === event.target ? 0 : -1;
}

function move(event: KeyboardEvent, rightToLeft: boolean): void {
  const buttons = buttonsOf(event.currentTarget);
  const at = buttons.indexOf(event.target as HTMLElement);
  const forward = rightToLeft ? -1 : 1;
  const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]?.focus();
}
