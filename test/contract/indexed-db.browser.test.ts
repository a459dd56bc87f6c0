import { indexedDbUnderTest } from './indexed-db-under-test.js';
import { sourceContract } from './source-contract.js';

sourceContract('indexed-db in a browser', indexedDbUnderTest);
