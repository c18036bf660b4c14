/** What networks do to a page's requests, one at a time and when the test says so. */
import type { Page, Request } from 'playwright-core'

/** Keeps the next request to such an address waiting. `come`: it was sent. */
export async function holdNext(
  page: Page,
  address: string,
): Promise<{ come: Promise<unknown>; letGo: () => void }> {
  let letGo = (): void => undefined
  let came = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const come = new Promise<void>((resolve) => {
    came = resolve
  })
  await page.route(
    address,
    async (route) => {
      came()
      await gate
      await route.continue()
    },
    { times: 1 },
  )
  return { come, letGo }
}

/** The server gets the next request to such an address, and its answer is lost on the way back. */
export const loseNextAnswer = (page: Page, address: string): Promise<unknown> =>
  page.route(
    address,
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )

/** The next requests to such an address are answered as by a server that takes the token for expired. */
export const refuseNext = (page: Page, address: string, times: number): Promise<unknown> =>
  page.route(
    address,
    (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/json',
        headers: { 'access-control-allow-origin': '*' },
        body: JSON.stringify({ error: 'unauthorized', message: 'Please sign in again.' }),
      }),
    { times },
  )

/** The requests that a page has sent to such addresses since. */
export function watchSent(page: Page, ending: string): Request[] {
  const sent: Request[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname.endsWith(ending)) sent.push(request)
  })
  return sent
}
