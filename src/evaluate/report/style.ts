/** The page's style. Colours come in a light and a dark set; each status has an underline of its own, so that none depends on colour. */
export const styleSheet = `
:root {
  --paper: #fff; --ink: #1f2328; --pale: #6e7781; --line: #d0d7de; --band: #f6f8fa; --link: #0550ae;
  --right: #1a7f37; --right-ground: #e6f4ea;
  --wrong: #8a5a00; --wrong-ground: #fff1c9;
  --missed: #b3261e; --missed-ground: #fde3e0;
  --extra: #5a32c8; --extra-ground: #ebe4ff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e3e6ea; --pale: #8b949e; --line: #363c44; --band: #1d2126; --link: #79b8ff;
    --right: #56c271; --right-ground: #16301d;
    --wrong: #e3b341; --wrong-ground: #3a2c06;
    --missed: #ff8a80; --missed-ground: #4a1714;
    --extra: #b79cff; --extra-ground: #2c2154;
  }
}
* { box-sizing: border-box }
html { scroll-padding-top: 4rem }
body { margin: 0 auto; padding: 1.5rem; max-width: 100rem; background: var(--paper); color: var(--ink);
  font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif }
h1 { font-size: 1.6rem; margin: 0 } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem } h3 { font-size: 1rem; margin: 0 0 .5rem }
a { color: var(--link) }
.top { font-size: .8rem; font-weight: normal; margin-left: .5rem }
table { border-collapse: collapse; font-size: .87rem; font-variant-numeric: tabular-nums }
th, td { border: 1px solid var(--line); padding: .2rem .45rem; text-align: right }
th { font-weight: 600; background: var(--band) } th[scope=row] { text-align: left; white-space: nowrap } thead th { text-align: center }
tfoot th, tfoot td { border-top: 2px solid var(--ink); font-weight: 600 }
.wide { overflow-x: auto } .summary { font-size: .78rem } .summary th, .summary td { padding: .2rem .3rem } .summary thead th { white-space: normal; max-width: 5.5em }
td.minor { color: var(--pale) } td.full, td.nothing { color: var(--pale) } td.main.short { color: var(--missed); font-weight: 600 }
.anywhere span + span { margin-left: 1rem }
.thresholds td:last-child, .fields td { text-align: left } .thresholds tr.missed td { color: var(--missed); font-weight: 600 }
.fields { margin-bottom: 1rem; width: 100% } .fields tr.wrong td { background: var(--wrong-ground) }
.badge { display: inline-block; min-width: 1.35em; padding: 0 .2em; border: 1px solid currentColor; border-radius: .25em; text-align: center; font-weight: 700; line-height: 1.3 }
.badge.right { color: var(--right) } .badge.wrong { color: var(--wrong) } .badge.missed { color: var(--missed) } .badge.extra { color: var(--extra) }
.legend { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: center; padding: .5rem 0; margin-top: 1.5rem;
  background: var(--paper); border-bottom: 1px solid var(--line); font-size: .87rem }
.legend ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 0; padding: 0; list-style: none }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(18rem, 27rem); gap: 2rem; align-items: start }
.text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2; max-width: 54em; color: var(--pale) }
.in-item { color: var(--ink) } .outside { color: var(--pale) }
mark { color: inherit; background: none; padding: .1em 0 }
mark.right { text-decoration: underline solid 1.5px var(--right); text-underline-offset: .25em }
mark.right.quantity { background: var(--right-ground) }
mark.right.deadline { background: var(--right-ground); text-decoration-style: double }
mark.wrong { background: var(--wrong-ground); text-decoration: underline wavy 1.5px var(--wrong); text-underline-offset: .2em }
mark.missed { background: var(--missed-ground); text-decoration: underline dashed 2px var(--missed); text-underline-offset: .25em }
mark.extra { background: var(--extra-ground); text-decoration: underline dotted 2.5px var(--extra); text-underline-offset: .25em }
.path::before, .sign::before, .facts::before { content: attr(data-label) }
.path { margin-right: .3em; padding: 0 .35em; border: 1px solid currentColor; border-radius: .3em; font-size: .75em; font-weight: 600; text-decoration: none; color: var(--pale) }
.sign { font-weight: 700; text-decoration: none }
.path.wrong, .sign.wrong, .facts.wrong { color: var(--wrong) } .path.missed, .sign.missed, .facts.missed { color: var(--missed) } .path.extra, .sign.extra, .facts.extra { color: var(--extra) }
.sign:not(.right)::before { padding: 0 .15em }
.facts { display: none; margin: 0 .4em 0 .2em; font-size: .72em; color: var(--right) }
body:has(#show-facts:checked) .facts { display: inline }
body:has(#show-right:not(:checked)) .text mark.right { background: none; text-decoration: none }
body:has(#show-right:not(:checked)) .text .facts.right { display: none }
aside { position: sticky; top: 3.5rem; max-height: calc(100vh - 4rem); overflow-y: auto; font-size: .87rem }
.differences { margin: 0; padding: 0; list-style: none }
.differences li { padding: .45rem .5rem; border-top: 1px solid var(--line) }
.what, .said { color: var(--pale) } .said { overflow-wrap: anywhere }
.differences .continued { border-top: 0; padding-top: 0 }
dl { display: grid; grid-template-columns: max-content 1fr 1fr; gap: 0 .8rem; margin: .2rem 0 0; overflow-wrap: anywhere }
dt { font-weight: 600 } dd { margin: 0 } dd small { color: var(--pale) }
:target { outline: 2px solid var(--link); outline-offset: 2px; border-radius: .2em }
.nothing { color: var(--pale) }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr) } aside { position: static; max-height: none } .legend { position: static } }
@page { margin: 1.2cm }
@media print {
  body { padding: 0; font-size: 10pt; max-width: none } .legend { position: static } .legend label, .top { display: none }
  .columns { display: block } .text { max-width: none; line-height: 1.8 } aside { position: static; max-height: none; margin-top: 1rem }
  mark, .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .document { break-before: page } .differences li { break-inside: avoid } .wide { overflow: visible } .summary { font-size: 5pt } .summary th, .summary td { padding: 1px 2px }
}
`
