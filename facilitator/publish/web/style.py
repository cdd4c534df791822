"""How the web page looks: 14 points, one column, contrast 7:1, and on paper as the PDF does (R-A1 to R-A4)."""

STYLE = """
:root { color-scheme: light; --ink: #1a1f24; --ground: #fff; --accent: #0a4566; --rule: #738a99; --tint: #ebf2f7; }
html { font: 117%/1.5 "Noto Sans", "Segoe UI", system-ui, Helvetica, Arial, sans-serif; }
body { margin: 0; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
main { max-width: 36em; margin: 0 auto; padding: 1.5em 1rem 4em; }
h1, h2, h4, caption, .status { color: var(--accent); }
h1 { font-size: 1.8em; line-height: 1.2; }
h2 { font-size: 1.4em; line-height: 1.25; margin: 1.6em 0 .4em; }
h3 { font-size: 1.15em; margin: 1.1em 0 .25em; }
h4 { font-size: 1em; margin: .9em 0 .25em; }
p, ul, ol { margin: 0 0 .8em; }
ul, ol { padding-inline-start: 1.4em; }
li { margin-bottom: .3em; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: .2em solid var(--accent); outline-offset: .15em; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 0; padding: .5em 1em; background: var(--ground); }
.status { font-weight: bold; }
.mark { display: none; }
.lead, .large { font-size: 1.15em; }
.pictured { font-size: 1.15em; min-height: 5.5em; padding-inline-start: 6.5em; position: relative; }
.pictured::before { content: ""; position: absolute; inset-inline-start: 0; width: 5.5em; height: 5.5em;
  border: 1px solid var(--rule); box-sizing: border-box; }
.small { font-size: .86em; }
.quote { padding-inline-start: 1.1em; border-inline-start: .2em solid var(--rule); }
table { width: 100%; border-collapse: collapse; margin: 1em 0; font-size: .93em; }
caption { font-weight: bold; text-align: start; padding-bottom: .4em; }
th, td { text-align: start; vertical-align: top; padding: .3em .4em; border-bottom: 1px solid var(--rule); }
th, td { min-width: 6em; }
thead th { color: var(--accent); background: var(--tint); }
.chart { margin: 1em 0; font-size: .93em; }
.chart .bar { display: grid; grid-template-columns: minmax(0, 40%) minmax(0, 1fr); gap: 0 .6em; padding: .15em 0; }
.chart .bar > span { text-align: left; }
.chart .drawn { display: flex; align-items: center; gap: .5em; border-left: .12em solid var(--accent); }
.chart svg { flex: none; height: .8em; color: var(--accent); overflow: visible; }
@media (max-width: 40em) {
  .chart .bar { display: block; padding: .25em 0; }
  table, caption, tbody, tr, tbody th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid var(--rule); padding: .4em 0; }
  tbody th, td { min-width: 0; border: 0; padding: .1em 0; }
  td::before { content: attr(data-column) ": "; font-weight: bold; }
}
@media print {
  @page { size: A4; margin: 2.1cm 2.2cm; }
  html { font-size: 14pt; }
  main { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  tr, li, .chart { break-inside: avoid; }
  thead { display: table-header-group; }
  .mark { display: block; position: fixed; bottom: -1.4cm; right: 0; margin: 0; font-size: 12pt; font-weight: bold; }
}
"""
DARK = """
:root { color-scheme: dark; --ink: #ffe94a; --ground: #000; --accent: #ffe94a; --rule: #b8a835; --tint: #1c1a08; }
"""
