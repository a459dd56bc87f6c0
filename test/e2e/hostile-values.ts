/** What a stranger, a broken export or an attacker may put into data and fields. */

/** Would make itself known if it ran or were fetched. */
const image = '<img src="http://evil.example/x.png" onerror="window.ran = 1">';

/** Titles and other texts that must stand as they are. */
export const texts: Readonly<Record<string, string>> = {
  script: '<script>window.ran = 1; alert(1)</script>',
  image,
  svg: '<svg onload="window.ran = 1"><animate onbegin="window.ran = 1"/></svg>',
  'closing tags': '"></div></template><iframe srcdoc="<script>parent.ran = 1</script>">',
  'style tag': '<style>@import "http://evil.example/x.css"; * { display: none }</style>',
  'attribute break': '" onfocus="window.ran = 1" autofocus x="',
  'template hole': '${window.ran = 1}',
  'lit marker': '<!--?lit$123$--> lit$123456789$ {{lit-123}}',
  'handlebars': '{{constructor.constructor("window.ran = 1")()}}',
  entity: '&lt;b&gt;not bold&lt;/b&gt; &#x3C;script&#x3E;',
  'javascript url': 'javascript:window.ran=1',
  'data url': 'data:text/html,<script>window.ran=1</script>',
  prototype: '__proto__',
  constructor: 'constructor',
  'regular expression': '(a+)+$ [[[ \\ ^(?<n>x)\\k<n>',
  percent: '%00 %n %s %E0%A4%A',
  sql: "'; DROP TABLE followUps; --",
  'json text': '{"_$litDirective$":{},"values":[]}',
  'css break': 'red; background: url(http://evil.example/c.png)',
  'right to left': '\u202Etxt.exe\u202C \u2066isolate\u2069',
  hebrew: 'שלום עולם 123 abc',
  zalgo: `Z${'\u0301\u0302\u0303'.repeat(20)}`,
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈 family',
  'lone surrogate': 'half \uD83D pair',
  'line separators': 'one\u2028two\u2029three',
  'zero width': 'in\u200Bvis\u200Dible\uFEFF',
  'only spaces': ' \u00A0\u3000 ',
  'one long word': 'x'.repeat(900),
};

/** Follow-ups that are wrong; the code each must be told with. `undefined`: mended in silence or simply shown. */
export const records: readonly { readonly what: string; readonly give: Record<string, unknown>; readonly code: string | undefined }[] = [
  { what: 'a directive as title', give: { title: { _$litDirective$: {}, values: [] } }, code: 'bad-value' },
  { what: 'a template as title', give: { title: { _$litType$: 1, strings: ['<b>'], values: [] } }, code: 'bad-value' },
  { what: 'an array as title', give: { title: ['a', ['b']] }, code: 'bad-value' },
  { what: 'a title of 1 MB', give: { title: 'M'.repeat(1_000_000) }, code: 'text-too-long' },
  { what: 'a number as title', give: { title: 12345 }, code: undefined },
  { what: 'no title', give: { title: null }, code: undefined },
  { what: 'a script as video', give: { video: { url: 'javascript:window.ran=1' } }, code: 'bad-url' },
  { what: 'a hidden script as video', give: { video: { url: 'java\nscript:window.ran=1' } }, code: 'bad-url' },
  { what: 'a page as link', give: { links: [{ kind: 'url', url: 'data:text/html,<script>window.ran=1</script>' }] }, code: 'bad-url' },
  { what: 'a script in the agenda', give: { agenda: `<p onclick="window.ran=1">Text${'<script>window.ran=1</script>'}${image}<a href="javascript:window.ran=1">x</a></p>` }, code: undefined },
  { what: 'an agenda nested deep', give: { agenda: `${'<ul><li>'.repeat(20_000)}deep` }, code: undefined },
  { what: 'markup in the place', give: { location: image }, code: undefined },
  { what: 'markup in the id', give: { id: '"><script>window.ran=1</script>' }, code: undefined },
  { what: 'prototype as id', give: { id: '__proto__' }, code: undefined },
  { what: 'constructor as id', give: { id: 'constructor' }, code: undefined },
  { what: 'an id of 300 characters', give: { id: 'i'.repeat(300) }, code: 'missing-id' },
  { what: 'no id', give: { id: undefined }, code: 'missing-id' },
  { what: 'an empty id', give: { id: '' }, code: 'missing-id' },
  { what: 'an object as id', give: { id: { toString: 'x' } }, code: 'missing-id' },
  { what: 'a wrong date', give: { start: '2025-02-31T10:00' }, code: 'bad-date' },
  { what: 'a date far away', give: { start: '+275760-09-13T00:00', end: '+275760-09-13T01:00' }, code: 'bad-date' },
  { what: 'a number as date', give: { start: 1e308 }, code: 'bad-date' },
  { what: 'a script as date', give: { start: '<script>window.ran=1</script>' }, code: 'bad-date' },
  { what: 'an unknown zone', give: { start: '2025-01-14T10:00+00:00[Mars/Phobos]' }, code: 'unknown-zone' },
  { what: 'an end before the start', give: { start: '2025-01-14T10:00', end: '2025-01-14T09:00' }, code: 'end-before-start' },
  { what: 'an unknown kind', give: { kind: 'toString' }, code: 'unknown-kind' },
  { what: 'a huge alarm', give: { alarm: 1e300 }, code: 'bad-value' },
  { what: 'a negative alarm', give: { alarm: -5 }, code: 'bad-value' },
  { what: 'an unknown priority', give: { priority: '__proto__' }, code: 'bad-value' },
  { what: 'a rule that is none', give: { repeat: { rule: 'FREQ=<script>' } }, code: 'bad-rule' },
  { what: 'a rule that never ends', give: { repeat: { rule: 'FREQ=SECONDLY' } }, code: 'rule-out-of-bounds' },
  { what: 'a rule that never hits', give: { repeat: { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' } }, code: undefined },
  { what: 'a thousand attendees of nothing', give: { attendees: Array.from({ length: 1000 }, () => null) }, code: undefined },
  { what: 'an attendee with a header in the address', give: { attendees: [{ email: 'a@b.c\r\nBcc: everyone@evil.example' }] }, code: 'bad-value' },
  { what: 'a colour with an address in it', give: { type: 'evil' }, code: undefined },
  { what: 'a company that is a script', give: { company: { id: 'c', name: '<script>window.ran=1</script>' } }, code: undefined },
  { what: 'custom fields with prototype keys', give: { custom: { __proto__x: 1, constructor: 'x', toString: 'y' } }, code: undefined },
  { what: 'keys that nobody knows', give: { onclick: 'window.ran=1', innerHTML: image, render: 'x' }, code: undefined },
];

/** Records that are none at all; all are told. */
export const nothings: readonly unknown[] = [null, 5, 'text', true, [], [[]], {}, { id: 'only' }];

/** Colours that are none, or want to be more. */
export const colours: readonly string[] = ['url(http://evil.example/c.png)', 'red;background:url(http://evil.example/d.png)', 'expression(1)', 'var(--x)', '#12', '#gggggg', '</style>'];
