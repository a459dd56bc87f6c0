/** Clipboards as programs fill them, and as nobody should: what they bring and what the field makes of it. */
export interface SampleClip {
  readonly what: string;
  readonly html: string;
  readonly text: string;
  readonly gives: string;
}

const word = (body: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml>
<w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]--><style><!-- /* Style Definitions */ p.MsoNormal {mso-style-name:"x"; margin:0cm;} @page WordSection1 {size:595pt;} --></style></head>
<body lang=NO-BOK style='tab-interval:35.4pt'>
<!--StartFragment-->${body}<!--EndFragment-->
</body></html>`;

const wordItem = (sign: string, text: string): string => `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

export const clips: readonly SampleClip[] = [
  {
    what: 'Word: paragraphs, bold, conditional comments', text: '',
    html: word('<p class=MsoNormal><b style=\'mso-bidi-font-weight:normal\'>Prices</b> for <span style=\'color:red;mso-themecolor:accent1\'>next\nyear</span><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><h1 style="mso-outline-level:1">Head</h1>'),
    gives: '<p><b>Prices</b> for next year</p><p></p><h3>Head</h3>',
  },
  {
    what: 'Word: lists, which it writes as paragraphs', text: '',
    html: word(`${wordItem('·', 'First')}${wordItem('·', '<i>Second</i>')}<p class=MsoNormal>Between</p>${wordItem('1.', 'One')}${wordItem('2.', 'Two')}`),
    gives: '<ul><li>First</li><li><i>Second</i></li></ul><p>Between</p><ol><li>One</li><li>Two</li></ol>',
  },
  {
    what: 'Word: XML in the open', text: '',
    html: '<xml><w:View>Normal</w:View><o:Author>Kari</o:Author></xml><p class=MsoNormal>Text<?xml:namespace prefix = o /></p>', gives: '<p>Text</p>',
  },
  {
    what: 'Outlook: divisions, a link, a signature', text: '',
    html: '<html><head><style>v\\:* {behavior:url(#default#VML);}</style></head><body link="#0563C1"><div class="WordSection1"><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>Fra:</b> Kari<br><b>Til:</b> Ola</p></div><p class="MsoNormal"><a href="https://example.com/tilbud" style="color:#0563C1"><span style="text-decoration:underline">Tilbudet</span></a></p></div></body></html>',
    gives: '<p><b>Fra:</b> Kari<br><b>Til:</b> Ola</p><p><a href="https://example.com/tilbud"><u>Tilbudet</u></a></p>',
  },
  {
    what: 'Google Docs: all wrapped in a b that is not bold', text: '',
    html: '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Plain </span><span style="font-weight:700">bold </span><span style="font-style:italic">slanted</span></p><ul><li dir="ltr"><p dir="ltr" role="presentation"><span style="font-weight:400">Item</span></p></li></ul></b>',
    gives: '<p>Plain <b>bold </b><i>slanted</i></p><ul><li>Item</li></ul>',
  },
  {
    what: 'a mail: lines as divisions, a picture from outside', text: '',
    html: '<div dir="ltr">Hello<div><br></div><div>Second<img src="https://tracker.example/pixel.gif" width=1></div><blockquote class="gmail_quote"><div>Before</div></blockquote></div>',
    gives: '<p>Hello</p><p></p><p>Second</p><blockquote><p>Before</p></blockquote>',
  },
  {
    what: 'a table: its lines below one another', text: '',
    html: '<table><tbody><tr><td>Oslo</td><td>10</td></tr><tr><td>Bergen</td><td>20</td></tr></tbody></table>', gives: '<p>Oslo 10</p><p>Bergen 20</p>',
  },
  { what: 'a web page: headings and a nested list', text: '', html: '<h1>A</h1><h5>B</h5><ul><li>x<ul><li>y</li></ul></li></ul>', gives: '<h3>A</h3><h4>B</h4><ul><li>x<ul><li>y</li></ul></li></ul>' },
  { what: 'a script', text: '', html: '<p>a<script>window.ran = 1</script>b</p><script src="https://evil.example/x.js"></script>', gives: '<p>ab</p>' },
  { what: 'a picture that runs on its error', text: '', html: '<img src=x onerror="window.ran = 1"><p onclick="window.ran = 1" onmouseover=window.ran=1>a</p>', gives: '<p>a</p>' },
  { what: 'links that run', text: '', html: '<a href="javascript:window.ran=1">a</a> <a href="  java&#10;script:window.ran=1">b</a> <a href="data:text/html,x">c</a> <a href="vbscript:x">d</a>', gives: '<p>a b c d</p>' },
  { what: 'a link that is fine, with more on it than an address', text: '', html: '<a href="https://example.com/" target="_top" onclick="window.ran=1" style="position:fixed">a</a>', gives: '<p><a href="https://example.com/">a</a></p>' },
  { what: 'svg with a script', text: '', html: '<svg onload="window.ran=1"><script>window.ran=1</script><a xlink:href="javascript:window.ran=1"><text>x</text></a></svg><p>a</p>', gives: '<p>a</p>' },
  { what: 'a style sheet and a style that loads', text: '', html: '<style>@import "https://evil.example/x.css"; p{background:url(https://evil.example/y)}</style><p style="background:url(https://evil.example/z)">a</p><link rel=stylesheet href="https://evil.example/">', gives: '<p>a</p>' },
  { what: 'frames, objects and forms', text: '', html: '<iframe srcdoc="<script>window.ran=1</script>"></iframe><object data="https://evil.example/"></object><form action="https://evil.example/"><input name=a value=b><button>Send</button></form>', gives: '<p>Send</p>' },
  { what: 'math with a style in it', text: '', html: '<math><mi><mglyph><style><img src=x onerror=window.ran=1></style></mglyph></mi></math>a', gives: '<p>a</p>' },
  { what: 'a template with a shadow root', text: '', html: '<template shadowrootmode="open"><script>window.ran=1</script></template>a', gives: '<p>a</p>' },
  { what: 'broken markup', text: '', html: '<p>a<b>b<p>c</i></b>d<a href="https://x.no/">e<li>f', gives: '<p>a<b>b</b></p><p>cd<a href="https://x.no/">e</a></p><ul><li>f</li></ul>' },
  { what: 'plain text keeps its lines and spaces', text: 'one\r\ntwo\r\n\r\n  <b>three</b>', html: '', gives: '<p>one<br>two</p><p>\u00a0 &lt;b&gt;three&lt;/b&gt;</p>' },
  { what: 'nothing at all', text: '', html: ' <!-- --> ', gives: '' },
];
