/** What meetings, calls and tasks are called, in Norwegian and English. */
export interface Titles {
  readonly external: readonly string[];
  readonly demo: readonly string[];
  readonly internal: readonly string[];
  readonly call: readonly string[];
  readonly task: readonly string[];
  readonly offer: readonly string[];
  readonly private: readonly string[];
  readonly focus: readonly string[];
  readonly agendas: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly places: readonly string[];
  readonly remote: string;
}

export const titles: Readonly<Record<'nb' | 'en', Titles>> = {
  nb: {
    external: ['Prisgjennomgang', 'Oppstartsmøte', 'Behovsavklaring', 'Kontraktsforhandling', 'Status i prosjektet', 'Årlig gjennomgang', 'Gjennomgang av tilbudet', 'Fornyelse av avtalen', 'Befaring', 'Evaluering av pilot', 'Bli kjent-møte', 'Møte med innkjøp', 'Rammeavtale', 'Lunsjmøte'],
    demo: ['Demo av kundeportalen', 'Demo for ledergruppen', 'Presentasjon av løsningen', 'Arbeidsmøte: dataimport', 'Opplæring av superbrukere', 'Demo av mobilappen'],
    internal: ['Tilbudsgjennomgang', 'Planlegging av kampanje', 'Avklaring med support', 'Budsjettarbeid', 'Erfaringsdeling', 'Forberede kundemøte', 'Intervju: ny selger', 'Overlevering til leveranse', 'Lansering av ny versjon'],
    call: ['Ring om tilbudet', 'Følg opp demo', 'Avtal tid for møte', 'Avklar spørsmål om lisenser', 'Ring tilbake', 'Purr på svar', 'Hør hvordan oppstarten går', 'Avklar beslutningsprosess', 'Gratuler med ny stilling'],
    task: ['Skriv referat', 'Oppdater salgsprognosen', 'Send brosjyre', 'Finn referansekunde', 'Bestill reise', 'Forbered presentasjon', 'Rydd i kontaktlisten', 'Send invitasjon til kundedag', 'Lever reiseregning', 'Sjekk leveringsdato'],
    offer: ['Send tilbud', 'Revider tilbudet', 'Send kontrakt til signering', 'Innhent pris fra partner', 'Svar på anbudet'],
    private: ['Tannlege', 'Foreldremøte', 'Hente i barnehagen', 'Bilen på verksted', 'Frisør', 'Lege'],
    focus: ['Konsentrasjonstid', 'Forberedelser', 'Skrivetid'],
    agendas: [
      ['Status siden sist', 'Pris og vilkår', 'Videre framdrift'],
      ['Bakgrunn og behov', 'Løsningsforslag', 'Tidsplan', 'Neste steg'],
      ['Gjennomgang av avviklingen', 'Åpne punkter', 'Eventuelt'],
    ],
    notes: ['Innkjøp bestemmer, men driftssjefen har vetorett.', 'Konkurrenten er inne med lavere pris, men lengre leveringstid.', 'Husk å spørre om fusjonen.', 'Vil helst ha møter før lunsj.'],
    places: ['Hos kunden', 'Kantina', 'Hotell Bristol, lobbyen', 'Kafé Løvås'],
    remote: 'Teams',
  },
  en: {
    external: ['Price review', 'Kick-off', 'Needs assessment', 'Contract negotiation', 'Project status', 'Annual review', 'Walk through the offer', 'Contract renewal', 'Site visit', 'Pilot evaluation', 'Introduction', 'Meeting with purchasing', 'Framework agreement', 'Quarterly business review'],
    demo: ['Demo of the customer portal', 'Demo for the management team', 'Solution presentation', 'Workshop: data import', 'Training for key users', 'Demo of the mobile app'],
    internal: ['Offer review', 'Campaign planning', 'Sync with support', 'Budget work', 'Lessons learned', 'Prepare customer meeting', 'Interview: new sales rep', 'Handover to delivery', 'Release readiness'],
    call: ['Call about the offer', 'Follow up on the demo', 'Agree on a time to meet', 'Clarify licence questions', 'Call back', 'Chase the answer', 'Check how the start went', 'Clarify decision process', 'Congratulate on the new role'],
    task: ['Write the minutes', 'Update the forecast', 'Send the brochure', 'Find a reference customer', 'Book travel', 'Prepare the presentation', 'Clean up the contact list', 'Send invitation to customer day', 'Hand in expenses', 'Check delivery date'],
    offer: ['Send the offer', 'Revise the offer', 'Send contract for signing', 'Get the partner’s price', 'Answer the tender'],
    private: ['Dentist', 'School meeting', 'Pick up from kindergarten', 'Car to the garage', 'Hairdresser', 'Doctor'],
    focus: ['Focus time', 'Preparation', 'Writing time'],
    agendas: [
      ['Status since last time', 'Price and terms', 'Next steps'],
      ['Background and needs', 'Proposed solution', 'Time plan', 'Decisions'],
      ['Open points', 'Risks', 'Any other business'],
    ],
    notes: ['Purchasing decides, but the operations manager has a veto.', 'A competitor offers a lower price and a longer delivery time.', 'Remember to ask about the merger.', 'Prefers meetings before noon.'],
    places: ['At the customer’s', 'Canteen', 'Hotel Bristol, lobby', 'Café Corner'],
    remote: 'Video',
  },
};
