import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { canonicalZone, isZone, machineZone, zoneFromWindows } from '../../src/time/index.js';

describe('zones', () => {
  test('D8 names are told from what is no zone', () => {
    for (const name of ['Europe/Oslo', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5']) assert.equal(isZone(name), true, name);
    for (const name of ['', 'Europe/Nowhere', '+01:00', 'Z', 'a'.repeat(70), 'Europe/Oslo]', 'Europe//Oslo', 5, undefined, null]) assert.equal(isZone(name), false, String(name));
  });

  test('D8 old spellings and letter case', () => {
    assert.equal(canonicalZone('europe/oslo'), 'Europe/Oslo');
    assert.equal(canonicalZone('Asia/Calcutta'), 'Asia/Kolkata');
    assert.equal(canonicalZone('Europe/Kiev'), 'Europe/Kyiv');
    assert.equal(canonicalZone('Etc/UTC'), 'UTC');
    assert.equal(canonicalZone('GMT'), 'UTC');
    assert.equal(canonicalZone('Nowhere'), undefined);
  });

  test('many unknown names are not all remembered', () => {
    for (let i = 0; i < 2500; i++) assert.equal(canonicalZone(`Nowhere${i}`), undefined);
    assert.equal(canonicalZone('Europe/Oslo'), 'Europe/Oslo');
  });

  test('the names of Windows', () => {
    assert.equal(zoneFromWindows('W. Europe Standard Time'), 'Europe/Berlin');
    assert.equal(zoneFromWindows('w. europe daylight time '), 'Europe/Berlin');
    assert.equal(zoneFromWindows('Pacific Standard Time (Mexico)'), 'America/Tijuana');
    assert.equal(zoneFromWindows('India Standard Time'), 'Asia/Kolkata');
    assert.equal(zoneFromWindows('UTC'), 'UTC');
    assert.equal(zoneFromWindows('UTC-11'), 'Etc/GMT+11');
    assert.equal(zoneFromWindows('Europe/Oslo'), undefined);
  });

  test('the machine has a zone', () => {
    assert.equal(isZone(machineZone()), true);
  });

  test('D8 a machine that does not tell its zone counts as UTC', () => {
    const original = Intl.DateTimeFormat.prototype.resolvedOptions;
    try {
      Intl.DateTimeFormat.prototype.resolvedOptions = function resolved(this: Intl.DateTimeFormat) {
        return { ...original.call(this), timeZone: undefined as unknown as string };
      };
      assert.equal(machineZone(), 'UTC');
      Intl.DateTimeFormat.prototype.resolvedOptions = function resolved(this: Intl.DateTimeFormat) {
        return { ...original.call(this), timeZone: 'Etc/Unknown' };
      };
      assert.equal(machineZone(), 'UTC');
    } finally {
      Intl.DateTimeFormat.prototype.resolvedOptions = original;
    }
  });
});
