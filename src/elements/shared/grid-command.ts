import { commandOf, usesCommandKey, type Command } from '../../controllers/shortcuts.js';
import type { KeyGrid } from './grid-mode.js';

/** What a key means in a grid, by the person's preferences and the direction of the text. */
export function gridCommand(event: KeyboardEvent, { model, language }: KeyGrid): Command | undefined {
  return commandOf(event, { mac: usesCommandKey(), letterKeys: model?.preferences.letterKeys ?? true, rightToLeft: language.rightToLeft });
}
