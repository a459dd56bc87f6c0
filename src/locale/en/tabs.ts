import type { LinkMessages, MoreMessages, VideoMessages } from '../messages/tabs.js';

export const links: LinkMessages = {
  name: 'Links',
  none: 'No links yet',
  to: 'Link to',
  address: 'Address',
  text: 'Text (optional)',
  add: 'Add link',
  change: 'Change link',
  keepAsItWas: 'Keep as it was',
  document: 'Document',
  followUp: 'Follow-up',
  openAddress: (field) => `Open the address in ${field}`,
  newWindow: ', opens in a new window',
  actions: (name) => `Actions for the link ${name}`,
  edit: 'Change',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  added: (name) => `Added ${name}`,
  changed: (name) => `Changed ${name}`,
  removed: (name) => `Removed ${name}`,
  moved: (name, place, all) => `${name}: ${place} of ${all}`,
  full: (limit) => `There is room for ${limit} links`,
};

export const more: MoreMessages = {
  name: 'More',
};

export const video: VideoMessages = {
  asking: 'Getting a link…',
  added: 'Video meeting added',
  removed: 'Video meeting removed',
  noLink: 'No link came',
  noAnswer: 'there was no answer',
  refused: (why) => `No link: ${why}`,
};
