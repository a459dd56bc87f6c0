export { concerns, meets, spanOf } from '../model/span.js';
