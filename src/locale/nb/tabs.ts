import type { LinkMessages, MoreMessages, VideoMessages } from '../messages/tabs.js';

export const links: LinkMessages = {
  name: 'Lenker',
  none: 'Ingen lenker ennå',
  to: 'Lenke til',
  address: 'Adresse',
  text: 'Tekst (valgfri)',
  add: 'Legg til lenke',
  change: 'Endre lenke',
  keepAsItWas: 'Behold som den var',
  document: 'Dokument',
  followUp: 'Oppfølging',
  openAddress: (field) => `Åpne adressen i ${field}`,
  newWindow: ', åpnes i et nytt vindu',
  actions: (name) => `Handlinger for lenken ${name}`,
  edit: 'Endre',
  up: 'Flytt opp',
  down: 'Flytt ned',
  remove: 'Fjern',
  added: (name) => `${name} er lagt til`,
  changed: (name) => `${name} er endret`,
  removed: (name) => `${name} er fjernet`,
  moved: (name, place, all) => `${name}: ${place} av ${all}`,
  full: (limit) => `Det er plass til ${limit} lenker`,
};

export const more: MoreMessages = {
  name: 'Mer',
};

export const video: VideoMessages = {
  asking: 'Henter en lenke…',
  added: 'Videomøte er lagt til',
  removed: 'Videomøtet er fjernet',
  noLink: 'Det kom ingen lenke',
  noAnswer: 'ingen svarte',
  refused: (why) => `Ingen lenke: ${why}`,
};
