import { APP_HANDLE, embeddedUrl } from '../../control/open-app.ts'
import { html, scriptJson } from '../../http/html.ts'
import { install } from '../../shop/installation.ts'
import type { Shop } from '../../state/model.ts'
import type { World } from '../../world.ts'
import { adminPage } from './admin-layout.ts'

const STYLE = `
.frame{display:flex;flex-direction:column;height:calc(100vh - 56px)}.titlebar{display:flex;flex-wrap:wrap;gap:8px;align-items:center;padding:8px 16px;min-height:48px;border-bottom:1px solid var(--line);background:#f7f7f7}.titlebar .where{display:flex;gap:8px;align-items:center;margin-right:auto;font-weight:600;min-width:0}.titlebar .where i{width:22px;height:22px;border-radius:6px;background:#0b5cad;color:#fff;display:grid;place-items:center;font:700 12px/1 system-ui,sans-serif}.titlebar .where span{color:var(--quiet);font-weight:500}
iframe{flex:1;width:100%;border:0;background:var(--ground)}.savebar{display:flex;gap:8px;align-items:center;padding:8px 16px;background:#303030;color:#fff}.savebar span{margin-right:auto;font-weight:600}.savebar[hidden],.loading[hidden]{display:none}.savebar button{background:#4a4a4a;border-color:#4a4a4a;color:#fff}.savebar button.primary{background:#fff;color:#303030;border-color:#fff}
.loading{position:fixed;inset:0 0 auto;height:3px;background:#29845a;z-index:20}.toasts{position:fixed;left:50%;bottom:24px;transform:translateX(-50%);display:grid;gap:8px;z-index:20;width:max-content;max-width:92vw}.toast{background:#1a1a1a;color:#fff;border-radius:10px;padding:10px 16px;font-weight:600}.toast.error{background:#8e0b21}
.picker{border:0;border-radius:12px;padding:0;width:min(620px,92vw);max-height:80vh}.picker[open]{display:flex;flex-direction:column}.picker::backdrop{background:rgba(0,0,0,.5)}.picker h2{margin:0;padding:12px 16px;background:#f3f3f3;font-size:14px}.picker p{margin:16px}.picker input[type=search]{margin:12px 16px;padding:8px 12px;font:inherit}.picker ul{list-style:none;margin:0;padding:0;overflow:auto;border-top:1px solid var(--line)}.picker label{display:flex;gap:12px;align-items:center;padding:12px 16px;border-bottom:1px solid var(--line)}.picker label span{margin-left:auto;color:var(--quiet)}.picker footer{display:flex;justify-content:flex-end;gap:8px;padding:12px 16px}
button.critical{background:#c70a24;border-color:#c70a24;color:#fff}button:disabled{opacity:.55;cursor:default}
@media (max-width:760px){.frame{height:calc(100vh - 100px)}}
`

/** The admin around the app. Opening it installs the app, as following an install link does. */
export async function appFrame(world: World, shop: Shop, rest: string, request: Request): Promise<Response> {
  install(world, shop)
  const path = rest === '' ? '' : `/${rest}`
  const url = new URL(request.url)
  const setup = {
    base: `/admin/${shop.handle}/apps/${APP_HANDLE}`,
    admin: `/admin/${shop.handle}`,
    origin: world.origins.tunnel,
  }
  const body = html`<section class="frame" aria-label="Recourse"><div class="loading" hidden></div><div class="savebar" hidden role="region" aria-label="Unsaved changes"><span>Unsaved changes</span></div>
    <div class="titlebar"><div class="where"><i aria-hidden="true">R</i>Recourse</div></div>
    <iframe title="Recourse" src="${await embeddedUrl(world, shop, path, url.searchParams)}" allow="clipboard-write"></iframe></section>
    <div class="toasts" role="status" aria-live="polite"></div>
    <script type="application/json" id="setup">${scriptJson(setup)}</script><script src="/admin-frame.js"></script>`
  return adminPage({ shop, title: 'Recourse', here: `apps/${APP_HANDLE}`, style: STYLE, body })
}
