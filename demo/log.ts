/** Shows every public event of the diary as it reaches the page. */
const names = [
  'diary-before-change', 'diary-change', 'diary-navigate', 'diary-select', 'follow-up-open', 'follow-up-send', 'meeting-join',
  'record-open', 'record-create', 'diary-problem', 'draft-save', 'draft-restore', 'draft-discard',
] as const;
const most = 200;

export function startLog(page: Document): void {
  const list = page.querySelector('#log');
  const count = page.querySelector('#count');
  let heard = 0;
  for (const name of names) {
    page.addEventListener(name, (event) => {
      heard++;
      if (count) count.textContent = String(heard);
      const line = page.createElement('li');
      const title = page.createElement('b');
      title.textContent = name;
      line.append(title, ` ${JSON.stringify(fieldsOf(event)).slice(0, 600)}`);
      list?.prepend(line);
      while (list && list.childElementCount > most) list.lastElementChild?.remove();
    });
  }
}

/** The event's own fields, without those every event has. */
function fieldsOf(event: Event): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([key, value]) => key !== 'isTrusted' && typeof value !== 'function'));
}
