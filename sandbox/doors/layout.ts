import { type Html, html, raw } from '../http/html.ts'
import { page } from '../http/respond.ts'

const STYLE = `
:root{color-scheme:light;--ink:#1f2328;--quiet:#59636e;--line:#d9dee3;--paper:#fff;--ground:#f4f5f7;--accent:#0b5cad;--go:#1f2328}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.55 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
a{color:var(--accent)}
img{max-width:100%;height:auto}
h1{font-size:1.45rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.05rem;margin:0 0 .75rem}
p{margin:0 0 .75rem}
main{max-width:1040px;margin:0 auto;padding:28px 20px 64px}
.quiet{color:var(--quiet)}
.small{font-size:.87rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:18px 20px;margin:0 0 16px}
.card.flush{padding:0;overflow:hidden;position:relative}
.grid{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(260px,100%),1fr))}
.grid.wide{grid-template-columns:repeat(auto-fill,minmax(min(420px,100%),1fr))}
.row{display:flex;flex-wrap:wrap;gap:10px;align-items:center}
.between{justify-content:space-between}
.button,button{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:8px 16px;border-radius:10px;border:1px solid #b9c0c8;background:#fff;color:var(--ink);font:inherit;font-weight:600;cursor:pointer;text-decoration:none}
.button.primary,button.primary{background:var(--go);border-color:var(--go);color:#fff}
.button:hover,button:hover{filter:brightness(.97)}
:focus-visible{outline:3px solid #4a90d9;outline-offset:2px}
label{display:block;font-weight:600;margin:0 0 4px}
.row label{margin:0}
.field{margin:0 0 14px}
input,select,textarea{width:100%;min-height:44px;padding:9px 12px;border:1px solid #8c959f;border-radius:10px;background:#fff;color:inherit;font:inherit}
.hint{color:var(--quiet);font-size:.87rem;margin:4px 0 0}
table{width:100%;border-collapse:collapse}
th{text-align:left;font-size:.82rem;color:var(--quiet);font-weight:600}
th,td{padding:11px 16px;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child td{border-bottom:0}
.num{text-align:right;font-variant-numeric:tabular-nums}
.badge{display:inline-block;padding:2px 9px;border-radius:99px;background:#e6e9ed;font-size:.82rem;font-weight:600;white-space:nowrap}
.badge.good{background:#cdf0d8;color:#0c4a24}.badge.wait{background:#ffe9b8;color:#5c3b00}.badge.stop{background:#ffd9d4;color:#7a1408}
.notice{padding:10px 14px;border-radius:10px;background:#ffd9d4;color:#6d1408;margin:0 0 16px}
@media (max-width:560px){main{padding:20px 14px 56px}table.stack thead{position:absolute;clip-path:inset(50%);height:1px;width:1px;overflow:hidden;white-space:nowrap}table.stack td:empty{display:none}table.stack tr{display:block;padding:10px 16px;border-bottom:1px solid var(--line)}table.stack tr:last-child{border-bottom:0}table.stack td{display:flex;justify-content:space-between;gap:12px;padding:3px 0;border:0;text-align:right}table.stack td::before{content:attr(data-label);color:var(--quiet);font-size:.87rem;text-align:left}}
`

const TOP = `
.top{background:#10233a;color:#fff}.top nav{max-width:1040px;margin:0 auto;padding:10px 20px;display:flex;gap:4px 18px;flex-wrap:wrap;align-items:center}
.top a{color:#fff;text-decoration:none;padding:8px 2px}.top a:hover{text-decoration:underline}.top strong{margin-right:auto}.top [aria-current]{text-decoration:underline;text-underline-offset:5px}
`

export interface PageParts {
  title: string
  body: Html
  style?: string
  lang?: string
}

/** A whole page; every door has its own head above the same ground. */
export const document = ({ title, body, style = '', lang = 'en' }: PageParts): Html =>
  html`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${raw(STYLE + style)}</style></head><body>${body}</body></html>`

const PLACES = [
  ['/', 'Doors'],
  ['/mail', 'Mailbox'],
  ['/clock', 'Clock'],
] as const

/** The sandbox's own pages: what is not Shopify's but only this stand-in's. */
export function sandboxPage(title: string, here: string, body: Html, status = 200): Response {
  const links = PLACES.map(
    ([href, label]) =>
      html`<a href="${href}" ${href === here ? raw('aria-current="page"') : ''}>${label}</a>`,
  )
  return page(
    document({
      title,
      style: TOP,
      body: html`<header class="top"><nav aria-label="Sandbox"><strong>Sandbox</strong>${links}</nav></header><main>${body}</main>`,
    }),
    status,
  )
}

/** "Mon 9 Nov 2026, 10:00" where the shop or the reader is. */
export const when = (iso: string, timeZone = 'Europe/Bucharest'): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))
