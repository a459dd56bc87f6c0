import { htmlToText } from '../../model/index.js';
import { parseTime } from '../../locale/index.js';
import { shownFields, shownIn } from './custom-form.js';
import { fieldsOf, timePatch, type FieldGroup } from './form-change.js';
import type { Form } from './form.js';
import { readDay, readTimes } from './form-times.js';
import { readLinks } from './links.js';
import type { Scene } from './render-fields.js';

/** So much of an agenda is shown, in characters. */
const most = 160;

/** What a group of fields says, as people read it; `''` when it says nothing. The words of a rule are fetched. */
export function wordsOf(scene: Scene, group: FieldGroup, form: Form): string | Promise<string> {
  const { session, messages: { kind, value, alarm }, formats } = scene;
  switch (group) {
    case 'kind': return { meeting: kind.meeting, call: kind.call, task: kind.task }[form.kind] ?? form.kind;
    case 'type': return session.settings.lookUp('types', form.type)?.name ?? form.type;
    case 'time': return timeWords(scene, form);
    case 'repeat': return form.rule ? ruleIn(scene, form) : '';
    case 'due': return dueWords(scene, form);
    case 'owner': return ownerName(scene, form.owner);
    case 'visible': return visibleName(scene, form.visible);
    case 'links': return shortened(formats.list(readLinks(form.links).map(({ title, url, id }) => title || (url ?? id ?? ''))));
    case 'video': return form.videoUrl;
    case 'custom': return shortened(customWords(scene, form));
    case 'priority': return { low: value.priorityLow, medium: value.priorityMedium, high: value.priorityHigh }[form.priority] ?? form.priority;
    case 'showAs': return form.showAs === 'free' ? value.showFree : value.showBusy;
    case 'alarm':
      if (form.alarm === 'none') return alarm.none;
      if (form.alarm === 'own') return alarm.before(form.alarmOwn);
      return form.alarm === '0' ? alarm.atStart : alarm.before(formats.duration(Number(form.alarm)));
    case 'agenda': case 'notes': return shortened(htmlToText(form[group]));
    case 'completed': return form.completed ? value.yes : value.no;
    default: return shortened(plain(scene, group, form));
  }
}

function ownerName({ session: { store }, messages: { diary } }: Scene, id: string): string {
  if (id === store.user) return diary.you;
  const resource = store.lookUp('resources', id);
  return resource ? diary.resource(resource.name) : store.lookUp('associates', id)?.name ?? id;
}

function visibleName({ session: { store }, messages: { value } }: Scene, visible: string): string {
  if (visible === 'all') return value.visibleAll;
  if (visible === 'owner') return value.visibleOwner;
  const group = visible.slice('group:'.length);
  return value.visibleGroup(store.lookUp('groups', group)?.name ?? group);
}

/** What the fields of the host say, those that say something. */
function customWords({ session: { settings }, messages: { planning, value }, formats }: Scene, form: Form): string {
  const said = shownFields(form, settings).map(([field]) => {
    const shown = shownIn(form, field);
    return [field.name, field.choices?.find(({ id }) => id === shown)?.name ?? shown] as const;
  }).filter(([, text]) => text !== '' && text !== false);
  return formats.list(said.map(([name, text]) => planning.pair(name, text === true ? value.yes : String(text))));
}

/** Texts as they are; of a chosen record the name beside its id. */
function plain({ formats }: Scene, group: FieldGroup, form: Form): string {
  const fields = fieldsOf(group);
  const named = fields.filter((field) => field.endsWith('Name'));
  return formats.list((named.length > 0 ? named : fields).map((field) => String(form[field])).filter(Boolean));
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}

function timeWords(scene: Scene, form: Form): string {
  const { session, messages: { unit, value }, formats } = scene;
  if (!form.placed) return value.none;
  const { startDay, endDay, startMinute, endMinute } = readTimes(form, session.settings);
  if (form.allDay) return startDay && endDay ? formats.dayRange(startDay, endDay) : formats.list([form.startDay, form.endDay]);
  // half-written: as typed
  if (!startDay || !endDay || startMinute === undefined || endMinute === undefined) return formats.list([form.startDay, form.startTime, form.endDay, form.endTime].filter(Boolean));
  if (startDay === endDay) return unit.dayAndTime(formats.dayMedium(startDay), formats.timeRange(startMinute, endMinute));
  return unit.spokenRange(unit.dayAndTime(formats.dayMedium(startDay), formats.time(startMinute)), unit.dayAndTime(formats.dayMedium(endDay), formats.time(endMinute)));
}

function dueWords({ session, messages: { unit }, formats }: Scene, form: Form): string {
  const day = readDay(form.dueDay, form, session.settings);
  const minute = parseTime(form.dueTime.trim());
  if (!day) return formats.list([form.dueDay, form.dueTime].filter(Boolean));
  return minute === undefined ? formats.dayMedium(day) : unit.dayAndTime(formats.dayMedium(day), formats.time(minute));
}

const rules = new Map<string, string | Promise<string>>();

/** A rule in words. Once fetched it is there at once, so that nothing flickers. */
function ruleIn({ session, formats }: Scene, form: Form): string | Promise<string> {
  const start = timePatch(form, session.base.followUp, session.settings).start ?? session.base.followUp.start ?? '';
  const key = [form.rule, start, form.allDay, formats.locale].join();
  const known = rules.get(key);
  if (known !== undefined) return known;
  const fetched = import('../shared/rule-sentence.js').then(({ sentenceOf }) => sentenceOf(form.rule, start, form.allDay, form.lang), () => form.rule);
  rules.set(key, fetched);
  void fetched.then((words) => rules.set(key, words));
  return fetched;
}

/** A group of fields as its label has it. */
export function groupName({ messages: { dialog, links, more } }: Scene, group: FieldGroup): string {
  const names: Readonly<Record<FieldGroup, string>> = {
    kind: dialog.kind, title: dialog.title, type: dialog.type, company: dialog.company, contact: dialog.contact, project: dialog.project, sale: dialog.sale, owner: dialog.owner, visible: dialog.visibleFor, time: dialog.time,
    repeat: dialog.repeats, due: dialog.due, location: dialog.location, priority: dialog.priority, showAs: dialog.showAs, alarm: dialog.alarm,
    agenda: dialog.agenda, notes: dialog.notes, video: dialog.video, links: links.name, custom: more.name, completed: dialog.completed,
  };
  return names[group];
}
