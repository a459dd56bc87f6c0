/**
 * What the bundle for a script tag is made from: all elements. The order of the imports is that of the code in it,
 * layer by layer, styles first: what is alike stands together, within reach of the compression (about 1 %).
 */
import '../src/elements/shared/tokens.js';
import '../src/elements/shared/buttons.js';
import '../src/elements/shared/block-styles.js';
import '../src/elements/time-grid/time-grid-styles.js';
import '../src/elements/month-grid/month-grid-styles.js';
import '../src/elements/diary-view/diary-view-styles.js';
import '../src/time/index.js';
import '../src/model/index.js';
import '../src/planning/index.js';
import '../src/layout/index.js';
import '../src/locale/index.js';
import '../src/store/index.js';
import '../src/sources/indexed-db/index.js';

export * from '../src/define.js';
