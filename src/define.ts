/** Registers all elements of the kit. For pages and bundles that want everything; parts alone: `dagbok/elements/<tag>`. */
import './elements/diary-provider/define.js';
import './elements/diary-view/define.js';

export { makeStore } from './compose.js';
