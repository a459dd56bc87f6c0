export { concerns, meets, spanOf } from '../model/index.js';
