import type { Problem } from '../model/index.js';
import { isDayText, isLoose, problem, textFault, type Fault } from './sound.js';

const statuses: readonly unknown[] = ['open', 'sold', 'lost', 'stalled'];

/** Why a stored sale cannot be used, `undefined` if it can. */
export function saleFault(id: string, record: unknown): Problem | undefined {
  if (!isLoose(record)) return problem('sale', id, ['', 'not-a-record', record]);
  const fault: Fault | undefined = textFault(record, ['id', 'name', 'currency', 'owner'])
    ?? (typeof record['amount'] === 'number' ? undefined : ['amount', 'bad-value', record['amount']] as const)
    ?? (statuses.includes(record['status']) ? undefined : ['status', 'bad-value', record['status']] as const)
    ?? (isDayText(record['date']) ? undefined : ['date', 'bad-date', record['date']] as const);
  return fault && problem('sale', id, fault);
}
