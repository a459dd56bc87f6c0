/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const longest = 80;

/**
 * A name for a file from what people have typed: letters, digits, spaces and `-_.` stay, everything that a system might take
 * for a path, a wildcard or another ending becomes a dash. Never empty.
 * @param ending without the dot
 */
export function fileNameOf(title: string, ending: string, otherwise = 'follow-up'): string {
  const safe = title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} _.-]+/gu, '-').replace(/\s+/gu, ' ').replace(/\.+/gu, '.').replace(/-{2,}/gu, '-');
  const name = [...safe].slice(0, longest).join('').replace(/^[\s.-]+|[\s.-]+$/gu, '');
  return `${name === '' || reserved.test(name.split('.')[0] ?? '') ? otherwise : name}.${ending}`;
}
