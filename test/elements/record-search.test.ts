import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { recordNamed, searchRecords } from '../../src/elements/record-picker/record-search.js';

const companies = ['Oslo Kjøtt', 'Acme AS', 'Ås Bygg', 'Bygg & Anlegg', 'Zett'].map((name, index) => ({ id: String(index), name }));
const names = (text: string, options: object = {}): string[] => searchRecords(companies, text, { lang: 'nb', limit: 10, ...options }).hits.map(({ name }) => name);

describe('search in the directory (D5.5)', () => {
  test('D5.5 nothing typed gives all, in the order of the language', () => assert.deepEqual(names(''), ['Acme AS', 'Bygg & Anlegg', 'Oslo Kjøtt', 'Zett', 'Ås Bygg']));
  test('D5.5 every word typed begins a word of the name', () => {
    assert.deepEqual(names('kj os'), ['Oslo Kjøtt']);
    assert.deepEqual(names('jott'), []);
  });
  test('D5.5 marks and case do not matter', () => assert.deepEqual(names('OSLO KJOTT'), ['Oslo Kjøtt']));
  test('D5.5 names that begin so come first', () => assert.deepEqual(names('bygg'), ['Bygg & Anlegg', 'Ås Bygg']));
  test('D5.5 recent ones come before all others', () => assert.deepEqual(names('', { recent: ['4', '0'] }).slice(0, 2), ['Zett', 'Oslo Kjøtt']));
  test('D5.5 cut at the limit, all counted', () => {
    const answer = searchRecords(companies, '', { lang: 'nb', limit: 2 });
    assert.deepEqual([answer.hits.length, answer.total], [2, 5]);
  });
  test('D5.5 a filter narrows', () => assert.deepEqual(names('', { filter: ({ id }: { id: string }) => id === '1' }), ['Acme AS']));
  test('a name typed in full is found, unless two have it', () => {
    assert.equal(recordNamed(companies, ' acme as ', () => true, 'nb')?.id, '1');
    assert.equal(recordNamed([...companies, { id: '9', name: 'ACME AS' }], 'acme as', () => true, 'nb'), undefined);
  });
});
