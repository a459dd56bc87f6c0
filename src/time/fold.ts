/** Letters that decomposition does not take apart. */
const letters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ß: 'ss' };

/**
 * Lower case without marks, so that "oslo kjott" finds "Oslo Kjøtt" and "aland" Åland. Stands in the lowest layer:
 * zones are searched with it as records are.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[øæœđðþłıß]/g, (letter) => letters[letter] ?? letter);
}
