import { isZone, type ZoneId } from '../../time/index.js';
import { tellProblem } from '../../controllers/dispatch.js';
import type { Store } from '../../store/index.js';
import { givenText } from '../shared/given-text.js';

/** The zone a dialog shows and types times in: its own, else the store's; what is no zone is told. */
export function zoneFor(dialog: HTMLElement & { readonly zone: unknown }, store: Store): ZoneId {
  const { zone } = dialog;
  if (isZone(zone)) return zone;
  if (zone != null && zone !== '') {
    tellProblem(dialog, { code: 'unknown-zone', severity: 'warning', entity: 'follow-up-dialog', field: 'time-zone', given: givenText(zone), accepted: 'an IANA zone: Europe/Oslo' });
  }
  return store.zone;
}
