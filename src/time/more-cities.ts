/**
 * What people call cities of zones besides what the library has: it names them in English, and four for each zone.
 * Only searched, never shown. Comes with `zone-list.ts`.
 */
const TABLE =
  'Europe/Oslo=Kristiansand,Tromsø,Bodø,Ålesund,Drammen,Fredrikstad,Molde,Hamar|Arctic/Longyearbyen=Svalbard|' +
  'Europe/Stockholm=Göteborg,Gøteborg,Linköping,Västerås,Örebro,Umeå|Europe/Copenhagen=København,Århus,Esbjerg|' +
  'Europe/Helsinki=Helsingfors,Åbo,Turku,Oulu,Uleåborg|Atlantic/Faroe=Torshavn,Færøyene|America/Nuuk=Godthåb|' +
  'Europe/Vienna=Wien,Innsbruck|Europe/Berlin=München,Frankfurt,Hannover,Stuttgart,Düsseldorf,Leipzig,Dresden,Nürnberg,Bremen|' +
  'Europe/Zurich=Genève,Genf,Bern,Luzern,Basel|Europe/Brussels=Bruxelles,Brussel,Antwerpen|' +
  'Europe/Amsterdam=Den Haag,Haag,Eindhoven|Europe/London=Edinburgh,Belfast,Cardiff,Leeds,Bristol,Aberdeen|' +
  'Europe/Dublin=Galway|Europe/Paris=Nice,Strasbourg,Bordeaux,Lille,Nantes|Europe/Madrid=Sevilla,Málaga,Bilbao,Alicante,Mallorca|' +
  'Atlantic/Canary=Gran Canaria,Tenerife|Europe/Lisbon=Lisboa|Europe/Rome=Milano,Roma,Napoli,Torino,Venezia,Firenze,Genova,Bologna|' +
  'Europe/Athens=Athína,Aten,Kreta,Rhodos|Europe/Prague=Praha|Europe/Warsaw=Warszawa,Gdańsk,Wrocław,Poznań|' +
  'Europe/Bucharest=București|Europe/Moscow=Moskva|Europe/Belgrade=Beograd,Pristina,Kosovo|Europe/Istanbul=Antalya|' +
  'Africa/Cairo=Kairo|Asia/Tehran=Teheran|Asia/Baghdad=Bagdad|Asia/Kolkata=Bangalore,Bombay,Madras,Chennai,New Delhi|' +
  'Asia/Shanghai=Peking,Shenzhen|Asia/Tokyo=Tokio,Osaka,Kyoto|Asia/Seoul=Söul|Asia/Dubai=Abu Dhabi|' +
  'America/New_York=Washington,Boston,Miami,Atlanta,Orlando,Detroit|America/Chicago=Minneapolis,New Orleans,Austin,St. Louis|' +
  'America/Denver=Salt Lake City|America/Los_Angeles=Seattle,Las Vegas,Portland,Silicon Valley|' +
  'America/Toronto=Ottawa,Québec|America/Mexico_City=Ciudad de México|America/Havana=La Habana|' +
  'America/Sao_Paulo=Rio de Janeiro,Brasília|Australia/Sydney=Canberra,Melbourne';

/** Names by zone. */
export const moreCities: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.split('|').map((line) => {
    const at = line.indexOf('=');
    return [line.slice(0, at), line.slice(at + 1).split(',')] as const;
  }),
);
