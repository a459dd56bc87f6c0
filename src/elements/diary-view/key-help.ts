import { html, type TemplateResult } from 'lit';
import { messagesFor } from '../../locale/index.js';
import { usesCommandKey } from '../../controllers/shortcuts.js';
import type { DiaryView } from './diary-view.js';

/** The list of all keys (`?`), by place. */
export function keyHelp(view: DiaryView): TemplateResult {
  const { keys, toolbar } = messagesFor(view.language.tag);
  const control = usesCommandKey() ? '⌘' : 'Ctrl+';
  const areas: readonly (readonly [title: string, rows: readonly (readonly [keys: string, text: string])[]])[] = [
    [keys.everywhere, [
      ['T', keys.today], ['G', keys.goToDate], ['PageUp, PageDown', keys.period], ['Alt+PageUp, Alt+PageDown', keys.largerPeriod],
      ['Alt+1…3', keys.views], [`${control}Z, ${control}Y`, keys.undoRedo], ['N', keys.newMenu], ['?', keys.help], ['Esc', keys.escape],
    ]],
    [keys.onSlot, [
      ['↑ ↓', keys.stops], ['← →', keys.days], [`${control}↑, ${control}↓`, keys.followUps], ['Home, End', keys.dayEnds],
      [`${control}Home, ${control}End`, keys.viewEnds], ['Enter', keys.newHere], ['Shift+↑ ↓', keys.range], ['Shift+N', keys.newLast], [`${control}V`, keys.clipboard],
    ]],
    [keys.onFollowUp, [
      ['Enter', keys.openIt], ['Space', keys.select], [`${control}Enter`, keys.complete], ['M', keys.moveMode], ['R', keys.resizeMode],
      [`${control}X, ${control}C`, keys.clipboard], ['Delete', keys.delete], ['Shift+F10', keys.menu],
    ]],
    [keys.modes, [
      ['↑ ↓', keys.moveTime], ['Alt+↑ ↓', keys.moveFine], ['← →', keys.moveDay], ['PageUp, PageDown', keys.moveWeek], ['L', keys.moveTodo],
      ['Shift+↑ ↓', keys.resizeStart], ['Enter', keys.drop], ['Shift+Enter', keys.dropCopy], ['Esc', keys.cancel],
    ]],
    [keys.inMonth, [['← → ↑ ↓', keys.monthWalk], ['F2', keys.monthEnter]]],
  ];
  return html`<dialog class="help" id="keys" aria-labelledby="keys-title" @close=${() => view.grid?.focus()}>
    <h2 id="keys-title">${keys.title}</h2>
    <div class="areas">${areas.map(([title, rows]) => html`<section>
      <h3>${title}</h3>
      <dl>${rows.map(([press, text]) => html`<dt><kbd>${press}</kbd></dt><dd>${text}</dd>`)}</dl>
    </section>`)}</div>
    <p class="hint">${keys.lettersOff}</p>
    <div class="answers"><button class="button primary" type="button" @click=${() => dialogOf(view)?.close()}>${toolbar.close}</button></div>
  </dialog>`;
}

export function showKeyHelp(view: DiaryView): void {
  dialogOf(view)?.showModal();
}

function dialogOf(view: DiaryView): HTMLDialogElement | null {
  return view.renderRoot.querySelector('#keys');
}
