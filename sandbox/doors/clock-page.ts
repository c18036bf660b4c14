import { type Html, html } from '../http/html.ts'
import { seeOther } from '../http/respond.ts'
import { get, post, type Route } from '../http/router.ts'
import type { World } from '../world.ts'
import { sandboxPage, when } from './layout.ts'

const ZONE = 'Europe/Bucharest'

/** Domain time, moved by hand. */
export function clockRoutes(world: World): Route[] {
  return [
    get('/clock', () => clockPage(world, null)),
    post('/clock', async (request) => {
      const form = await request.formData()
      const days = form.get('advanceDays')
      if (days !== null) {
        if (!/^-?\d{1,4}$/.test(String(days))) return clockPage(world, 'Give a number of days.')
        world.clock.advanceDays(Number(days))
        return seeOther('/clock')
      }
      const instant = localInstant(String(form.get('to') ?? ''))
      if (instant === null) return clockPage(world, 'Give a date and a time.')
      world.clock.set(instant)
      return seeOther('/clock')
    }),
  ]
}

function clockPage(world: World, problem: string | null): Response {
  const now = world.clock.iso()
  const zones = world.state.shops.map(
    ({ name, timezone }) =>
      html`<tr><td data-label="Shop">${name}</td><td data-label="There it is">${when(now, timezone)}</td></tr>`,
  )
  const body = html`<h1>Clock</h1><p class="quiet">Shops, orders and deadlines live by this clock. Tokens keep to real time.</p>
    ${problem === null ? null : html`<p class="notice" role="alert">${problem}</p>`}
    <section class="card"><h2>Now</h2><p><strong>${when(now, ZONE)}</strong> <span class="quiet">(Bucharest) · ${now}</span></p>
      <div class="row">${step(1, '+1 day')}${step(7, '+7 days')}${step(14, '+14 days')}</div></section>
    <section class="card"><h2>Set to</h2><form method="post" action="/clock">
      <div class="field"><label for="to">Date and time in Bucharest</label><input id="to" name="to" type="datetime-local" required value="${localText(world.clock.now())}"></div>
      <button class="primary">Set the clock</button></form></section>
    <section class="card flush"><table class="stack"><thead><tr><th scope="col">Shop</th><th scope="col">There it is</th></tr></thead><tbody>${zones}</tbody></table></section>`
  return sandboxPage('Sandbox · clock', '/clock', body, problem === null ? 200 : 400)
}

const step = (days: number, label: string): Html =>
  html`<form method="post" action="/clock"><input type="hidden" name="advanceDays" value="${days}"><button>${label}</button></form>`

/** "2026-11-02T10:00" on Bucharest's clocks. */
function localText(instant: Date): string {
  return new Date(instant.getTime() + offsetAt(instant)).toISOString().slice(0, 16)
}

function localInstant(text: string): Date | null {
  const asUtc = new Date(`${text}:00Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || Number.isNaN(asUtc.getTime())) return null
  const guess = new Date(asUtc.getTime() - offsetAt(asUtc))
  return new Date(asUtc.getTime() - offsetAt(guess))
}

/** How far Bucharest is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    timeZoneName: 'longOffset',
  }).formatToParts(instant)
  const [, hours = '0', minutes = '0'] =
    /GMT\+(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
  return (Number(hours) * 60 + Number(minutes)) * 60_000
}
