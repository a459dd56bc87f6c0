/** Planning: questions about time. */
export { conflictsOf } from './conflicts.js';
