import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSandbox } from './start-for-test.ts'

const started = useSandbox()
const CDN = 'https://cdn.shopify.com/shopifycloud/app-bridge.js'
const through = (path: string, init: RequestInit = {}) =>
  fetch(`${started.sandbox.tunnelUrl}${path}`, { redirect: 'manual', ...init })

beforeEach(() => {
  started.app.asked = []
  started.app.answer = () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<p>hello</p>' })
})

describe('the tunnel', () => {
  it('passes on what is asked, with the host that was meant', async () => {
    await through('/app/settings?a=1', {
      method: 'POST',
      body: 'name=x',
      headers: { authorization: 'Bearer t' },
    })
    const [asked] = started.app.asked
    expect(asked).toMatchObject({ method: 'POST', path: '/app/settings?a=1', body: 'name=x' })
    expect(asked?.headers).toMatchObject({
      host: new URL(started.sandbox.tunnelUrl).host,
      authorization: 'Bearer t',
      'x-forwarded-host': new URL(started.sandbox.tunnelUrl).host,
      'x-forwarded-proto': 'http',
    })
  })

  it('serves App Bridge from the sandbox, in the page and in what is preloaded', async () => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      link: `<${CDN}>; rel="preload"; as="script";`,
    }
    started.app.answer = () => ({ status: 200, headers, body: `<script src="${CDN}"></script><p>ț</p>` })
    const answer = await through('/app')
    const own = `${started.sandbox.url}/app-bridge.js`
    expect(await answer.text()).toBe(`<script src="${own}"></script><p>ț</p>`)
    expect(answer.headers.get('link')).toContain(own)
    expect(await (await fetch(own)).text()).toContain('ui-nav-menu')
  })

  it('serves the pictures of the shop from the sandbox, in pages and in what pages fetch', async () => {
    const kept = 'https://cdn.shopify.com/s/files/1/sandbox/camera.svg'
    for (const type of ['text/html', 'text/x-script', 'application/json; charset=utf-8']) {
      started.app.answer = () => ({ status: 200, headers: { 'content-type': type }, body: `"${kept}"` })
      expect(await (await through('/app')).text()).toBe(`"${started.sandbox.url}/pictures/camera.svg"`)
    }
    expect((await fetch(`${started.sandbox.url}/pictures/camera.svg`)).headers.get('content-type')).toContain(
      'svg',
    )
  })

  it('lets the sandbox frame the app, besides whom the app allows', async () => {
    const policy = 'frame-ancestors https://pinhole-audio.myshopify.com https://admin.shopify.com;'
    started.app.answer = () => ({
      status: 200,
      headers: { 'content-type': 'text/html', 'content-security-policy': policy },
    })
    const answer = await through('/app')
    expect(answer.headers.get('content-security-policy')).toBe(
      `frame-ancestors ${started.sandbox.url} https://pinhole-audio.myshopify.com https://admin.shopify.com;`,
    )
  })

  it('leaves redirects and everything that is no page alone', async () => {
    started.app.answer = () => ({ status: 302, headers: { location: '/app' } })
    expect((await through('/')).headers.get('location')).toBe('/app')
    started.app.answer = () => ({
      status: 200,
      headers: { 'content-type': 'text/javascript' },
      body: `"${CDN}"`,
    })
    expect(await (await through('/assets/x.js')).text()).toBe(`"${CDN}"`)
  })

  it('takes the rest of what an app has refused to hear, so that the line is free for what comes next', async () => {
    const { appOrigin } = started.sandbox.world.options
    const rude = createServer((_, answer) => {
      answer.writeHead(413, { 'content-length': 0, connection: 'close' }).end()
    })
    await once(rude.listen(0, '127.0.0.1'), 'listening')
    started.sandbox.pointAt(`http://127.0.0.1:${(rude.address() as AddressInfo).port}`)
    const { hostname, port } = new URL(started.sandbox.tunnelUrl)
    const begun = `POST / HTTP/1.1\r\nHost: tunnel\r\nContent-Length: 5000000\r\n\r\n{`
    const line = connect(Number(port), hostname)
    let said = ''
    line.on('data', (chunk) => (said += chunk))
    line.write(begun)
    await vi.waitFor(() => expect(said).toMatch(/^HTTP\/1\.1 413/))
    await new Promise((resolve) => line.write(Buffer.alloc(4_999_999), resolve))
    line.write(begun)
    await vi.waitFor(() => expect(said.match(/HTTP\/1\.1 413/g)).toHaveLength(2))
    line.destroy()
    rude.close()
    started.sandbox.pointAt(appOrigin)
  })

  it('says so when the app does not answer', async () => {
    const { appOrigin } = started.sandbox.world.options
    started.sandbox.pointAt('http://127.0.0.1:1')
    const answer = await through('/app')
    expect([answer.status, await answer.text()]).toEqual([
      502,
      'The app does not answer at http://127.0.0.1:1.',
    ])
    started.sandbox.pointAt(appOrigin)
  })
})
