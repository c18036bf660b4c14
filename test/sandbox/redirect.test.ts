import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { tokenFor } from './as-app.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const root = new URL('../..', import.meta.url).pathname

/** What a process prints that was started as the app is. */
async function asTheApp(program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', './sandbox/redirect.ts', '--input-type=module', '-e', program],
    { cwd: root, env: { ...process.env, SANDBOX_URL: started.sandbox.url } },
  )
  return stdout
}

describe('a process started with the redirect', () => {
  it('reaches the sandbox where it means Shopify, headers and body included', async () => {
    const token = await tokenFor(started, shopA)
    const said = await asTheApp(`
      const answer = await fetch('https://${shopA}/admin/api/2026-10/graphql.json', {
        method: 'POST', body: JSON.stringify({ query: '{ shop { name } }' }),
        headers: { 'content-type': 'application/json', 'x-shopify-access-token': '${token}' } })
      console.log(JSON.stringify((await answer.json()).data))`)
    expect(JSON.parse(said)).toEqual({ shop: { name: 'Pinhole Audio' } })
  })

  it('reaches everything else as ever', async () => {
    const said = await asTheApp(`console.log(await (await fetch('${started.sandbox.url}/healthz')).text())`)
    expect(said.trim()).toBe('ok')
  })
})
