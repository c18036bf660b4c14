import { raw } from '../http/html.ts'

/** The account's look, close to Shopify's new customer accounts: calm, white cards, the system's own type. */
export const ACCOUNT_STYLE = raw(`
:root { color-scheme: light; --page: #f6f6f7; --card: #fff; --text: #1c1d1f; --subdued: #5c5f62; --faint: #8c9196; --line: #e3e4e6; --control-line: #8a8f94;
  --accent: #0a5bd3; --accent-strong: #0847a6; --accent-ground: #eef4fd; --subdued-ground: #f4f5f6; --skeleton: #e4e5e7; --critical: #a8201a; --critical-ground: #fdeeed;
  --success: #0f6b3a; --success-ground: #eaf6ef; --warning: #7a5200; --warning-ground: #fff6e0 }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: break-word }
a { color: var(--accent); text-underline-offset: 3px } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px }
.skip { position: absolute; inset-inline-start: 8px; inset-block-start: -60px; background: var(--card); padding: 10px 14px; z-index: 2 } .skip:focus { inset-block-start: 8px }
.bar { background: var(--card); border-block-end: 1px solid var(--line) }
.bar > div, main, footer { max-inline-size: 1080px; margin-inline: auto; padding-inline: 20px }
.bar > div { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; min-block-size: 64px; padding-block: 6px }
.bar strong { font-size: 18px; letter-spacing: -.01em } .bar nav { margin-inline-end: auto; display: flex; flex-wrap: wrap; gap: 0 16px }
.bar a, .bar button { display: inline-flex; align-items: center; min-block-size: 44px; color: inherit; text-decoration: none; background: none; border: 0; font: inherit; padding: 0; cursor: pointer }
.bar a:hover, .bar button:hover { text-decoration: underline }
main { padding-block: 28px 56px } main.narrow { max-inline-size: 680px }
h1 { font-size: 24px; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; margin: 0 0 4px } h2 { font-size: 17px; font-weight: 600; margin: 0 0 12px } p { margin: 0 }
.subdued { color: var(--subdued) }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 20px }
.card + .card { margin-block-start: 16px }
.list { display: grid; gap: 12px; padding: 0; margin: 20px 0 0; list-style: none }
.list > li > a, .list > li > form > button { inline-size: 100%; text-align: start; font: inherit; color: inherit; text-decoration: none; cursor: pointer; display: flex; gap: 14px; align-items: center }
.list > li > a:hover, .list > li > form > button:hover { border-color: var(--control-line) }
.list .row { display: grid; grid-template-columns: auto 1fr auto; gap: 12px 16px; align-items: center } .grow { flex: 1; min-inline-size: 0 } .end { text-align: end; white-space: nowrap }
.thumbs { display: flex } .thumbs img { margin-inline-start: -20px; box-shadow: 0 0 0 2px var(--card) } .thumbs img:first-child { margin-inline-start: 0 }
img.thumb { inline-size: 64px; block-size: 64px; border-radius: 10px; border: 1px solid var(--line); background: var(--subdued-ground); object-fit: cover; display: block; flex: none }
.head { display: flex; flex-wrap: wrap; gap: 12px 20px; justify-content: space-between; align-items: start; margin-block-end: 20px }
.two { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-items: start } @media (min-width: 860px) { .two { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) } }
.line { display: flex; gap: 14px; align-items: center; padding-block: 12px } .line + .line { border-block-start: 1px solid var(--line) }
dl.sums { display: grid; grid-template-columns: 1fr auto; gap: 8px 16px; margin: 16px 0 0; padding-block-start: 16px; border-block-start: 1px solid var(--line) } dl.sums dd { margin: 0; text-align: end }
dl.sums .total { font-weight: 650; font-size: 18px }
.block:not(:empty) { margin-block: 16px } .notes:not(:empty) { padding-block: 12px; border-block-start: 1px solid var(--line) }
.status { display: flex; gap: 14px; align-items: center } .status svg { flex: none; color: var(--success) }
details.menu { position: relative } details.menu > summary { list-style: none; min-block-size: 48px; display: inline-flex; align-items: center; gap: 8px; padding: 10px 18px; border: 1px solid var(--control-line);
  border-radius: 10px; background: var(--card); font-weight: 550; cursor: pointer } details.menu > summary::-webkit-details-marker { display: none }
details.menu > div { position: absolute; z-index: 1; inset-inline-end: 0; inline-size: max-content; max-inline-size: min(340px, calc(100vw - 40px)); margin-block-start: 6px; padding: 6px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 8px 28px rgb(0 0 0 / .14) }
@media (max-width: 560px) { details.menu { inline-size: 100% } details.menu > summary { inline-size: 100%; justify-content: center } details.menu > div { inset-inline: 0; inline-size: auto }
  .line { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 14px } .line .end { grid-column: 2; text-align: start }
  details.menu > div { max-inline-size: none }
  .bar > div { column-gap: 12px } .bar strong { font-size: 16px } .bar a, .bar button { font-size: 15px } .bar .who { display: none } .list .row { grid-template-columns: 1fr auto } .row .thumbs { grid-column: 1 / -1 }
  .bar > div, main, footer { padding-inline: 16px } .card { padding: 16px } main { padding-block-start: 20px } }
footer { padding-block: 12px; border-block-start: 1px solid var(--line) } footer nav { display: flex; flex-wrap: wrap; gap: 4px 20px } footer a { color: var(--subdued); min-block-size: 44px; display: inline-flex; align-items: center }
footer [aria-current] { color: var(--text); font-weight: 600; text-decoration: none }
`)
