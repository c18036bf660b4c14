import type { Ports } from './ports-of.ts'

export type Program = {
  name: string
  /** For Node. */
  words: string[]
  isReady: (said: string) => Promise<boolean> | boolean
}

/** The programs of the system, and how each is known to do its work. From sources, app and worker need no build. */
export function programs(ports: Ports, fromSources: boolean): Record<'sandbox' | 'web' | 'worker', Program> {
  const redirected = ['--enable-source-maps', '--import', './sandbox/redirect.ts']
  return {
    sandbox: {
      name: 'sandbox',
      words: ['sandbox/main.ts'],
      isReady: () => answers(`http://127.0.0.1:${ports.sandbox}/healthz`),
    },
    web: {
      name: 'web',
      words: [...redirected, ...(fromSources ? ['scripts/dev/main.ts', 'web'] : ['app/server.ts'])],
      isReady: () => answers(`http://127.0.0.1:${ports.web}/readyz`),
    },
    worker: {
      name: 'worker',
      words: [...redirected, ...(fromSources ? ['scripts/dev/main.ts', 'worker'] : ['app/worker.ts'])],
      isReady: (said) => said.includes('"msg":"worker started"'),
    },
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}
