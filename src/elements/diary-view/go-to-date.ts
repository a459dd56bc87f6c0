import { html, type TemplateResult } from 'lit';
import { messagesFor, parseDay } from '../../locale/index.js';
import type { DiaryView } from './diary-view.js';

/** Asks for a date, typed as one likes: "13.1", "fri", "i morgen". */
export function goToDateDialog(view: DiaryView): TemplateResult {
  const { toolbar } = messagesFor(view.language.tag);
  return html`<dialog class="small" id="go-to" aria-labelledby="go-to-title" @close=${() => view.grid?.focus()}>
    <form method="dialog" @submit=${(event: SubmitEvent) => submit(view, event)}>
      <h2 id="go-to-title">${toolbar.goToDate}</h2>
      <label class="field"><span class="label">${toolbar.goToDatePrompt}</span>
        <input class="input" id="go-to-day" autocomplete="off" aria-describedby="go-to-error" .value=${view.language.formats.dayField(view.shownDate)}></label>
      <p class="error" id="go-to-error" role="alert"></p>
      <div class="answers">
        <button class="button" type="button" @click=${() => dialogOf(view)?.close()}>${toolbar.cancel}</button>
        <button class="button primary" type="submit">${toolbar.go}</button>
      </div>
    </form>
  </dialog>`;
}

export function showGoToDate(view: DiaryView): void {
  const dialog = dialogOf(view);
  if (!dialog) return;
  write(view, '');
  dialog.showModal();
  view.renderRoot.querySelector<HTMLInputElement>('#go-to-day')?.select();
}

function dialogOf(view: DiaryView): HTMLDialogElement | null {
  return view.renderRoot.querySelector('#go-to');
}

function submit(view: DiaryView, event: SubmitEvent): void {
  event.preventDefault();
  const input = view.renderRoot.querySelector<HTMLInputElement>('#go-to-day');
  const day = parseDay(input?.value ?? '', view.today, view.language.formats.locale);
  input?.setAttribute('aria-invalid', String(day === undefined));
  if (day === undefined) {
    write(view, messagesFor(view.language.tag).validation.date(view.language.formats.dayField(view.today)));
    input?.focus();
    return;
  }
  dialogOf(view)?.close();
  view.date = day;
}

function write(view: DiaryView, text: string): void {
  const error = view.renderRoot.querySelector('#go-to-error');
  if (error) error.textContent = text;
}
