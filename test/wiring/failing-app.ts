/** The server of the web process with routes that fail, each in its own place. */
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { onTestFinished } from 'vitest'
import * as entry from '../../app/entry.server.tsx'
import { createApp } from '../../app/server-app.ts'
import { TenancyViolation } from '../../app/tenancy.server.ts'

const mixed = (): never => {
  throw new TenancyViolation('Case.findMany mixes shops')
}

/** Pages and requests that nobody can be given: the error comes from a loader, from what is shown, or from nowhere. */
const MODULES = {
  loader: { default: () => null, loader: mixed },
  page: { default: mixed },
  resource: { loader: mixed },
  absent: {
    default: () => null,
    loader: () => {
      throw new Response(null, { status: 404 })
    },
  },
}

/** Of each route, as browsers are told of it. */
const told = (id: string) => ({
  ...(id === 'root' ? { id, path: '' } : { id, path: id, parentId: 'root' }),
  ...{ hasAction: false, hasLoader: id !== 'root', hasErrorBoundary: id === 'root' },
  ...{ hasClientAction: false, hasClientLoader: false, module: '', imports: [] },
})

const ids = ['root', ...Object.keys(MODULES)]

const build = {
  mode: 'production',
  entry: { module: entry },
  routes: Object.fromEntries([
    ['root', { id: 'root', path: '', module: { default: Outlet, ErrorBoundary: () => null } }],
    ...Object.entries(MODULES).map(([id, module]) => [id, { id, path: id, parentId: 'root', module }]),
  ]),
  assets: {
    ...{ version: '1', url: '', entry: { module: '', imports: [] } },
    routes: Object.fromEntries(ids.map((id) => [id, told(id)])),
  },
  ...{ publicPath: '/', assetsBuildDirectory: '', isSpaMode: false, future: {} },
} as unknown as ServerBuild

/** @returns its address, until the test ends; `/readyz` fails as well, before Remix is asked */
export async function startFailingApp(): Promise<string> {
  const port = { ...entry.serverPort, readiness: () => Promise.reject(new TenancyViolation('mixed')) }
  const app = createApp({ port, build, files: (_request, _response, next) => next() })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
