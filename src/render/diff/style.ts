/** The look of a comparison. Colours come in a light and a dark set; each kind of change is named or underlined in its own way too, so that none depends on colour. */
export const styleSheet = `
:root {
  --paper: #fff; --ink: #1f2328; --pale: #6e7781; --line: #d0d7de; --band: #f6f8fa; --link: #0550ae;
  --up: #1a7f37; --up-ground: #dcf3e2; --down: #b3261e; --down-ground: #fde3e0; --new: #5a32c8; --new-ground: #ebe4ff; --same-ground: #eef1f4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e3e6ea; --pale: #8b949e; --line: #363c44; --band: #1d2126; --link: #79b8ff;
    --up: #56c271; --up-ground: #16301d; --down: #ff8a80; --down-ground: #4a1714; --new: #b79cff; --new-ground: #2c2154; --same-ground: #262b32;
  }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem; max-width: 110rem; background: var(--paper); color: var(--ink);
  font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif }
h1 { font-size: 1.5rem; margin: 0 0 .5rem } h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem } h3 { font-size: 1rem; margin: 0 0 .5rem } small { color: var(--pale); font-weight: normal }
.summary { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0 0 1rem } dt { color: var(--pale) } dd { margin: 0 }
a { color: var(--link) }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .87rem }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .6rem; text-align: left; vertical-align: top }
thead th { background: var(--band); white-space: nowrap } tr.further td { border-bottom-style: dotted }
th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.chip { display: inline-block; padding: 0 .45em; border: 1px solid currentColor; border-radius: .3em; font-size: .85em; font-weight: 600; white-space: nowrap; color: var(--pale) }
.chip.raised, .chip.later { color: var(--up) } .chip.lowered, .chip.dropped, .chip.earlier { color: var(--down) } .chip.new, .chip.split, .chip.merged { color: var(--new) }
.texts { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; align-items: start; margin-top: 1rem }
.texts section { border: 1px solid var(--line); border-radius: .4rem; padding: .8rem 1rem; max-height: 90vh; overflow-y: auto }
.text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.9; color: var(--pale) }
.in-item { color: var(--ink) } .in-item.new { box-shadow: inset 0 -.12em var(--new-ground) } .in-item.dropped { box-shadow: inset 0 -.12em var(--down-ground) }
.path { display: inline-block; padding: 0 .35em; border: 1px solid currentColor; border-radius: .3em; font-size: .75em; font-weight: 600; text-decoration: none; color: var(--pale) }
.text .path { margin-right: .3em } .text .path::before { content: attr(data-label) }
.path.kept[href], .path.split, .path.merged { color: var(--link) } .path.new { color: var(--new) } .path.dropped { color: var(--down) }
mark, a.mark { color: inherit; background: var(--same-ground); padding: .1em .15em; border-radius: .2em; text-decoration: none }
a.mark { text-decoration: underline 1px var(--link); text-underline-offset: .25em }
.mark.raised, .mark.later { background: var(--up-ground) } .mark.raised::after { content: "↑"; color: var(--up) }
.mark.lowered, .mark.earlier { background: var(--down-ground) } .mark.lowered::after { content: "↓"; color: var(--down) }
mark.new { background: var(--new-ground) } mark.dropped { background: var(--down-ground) }
:target { outline: 2px solid var(--link); outline-offset: 2px; border-radius: .2em }
@media (max-width: 50rem) { .texts { grid-template-columns: minmax(0, 1fr) } .texts section { max-height: none } }
@media print { body { padding: 0; font-size: 10pt; max-width: none } .texts section { max-height: none; border: 0; padding: 0 } tr { break-inside: avoid } mark, .mark, .chip { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
`
