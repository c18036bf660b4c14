import { type Ports, portsNear } from '../../scripts/system/ports-of.ts'

/**
 * Free ports that no other worker is likely to choose while what listens on them starts, below those that Linux gives to
 * connections that go out.
 */
export function portsOfThisWorker(): Promise<Ports> {
  const web = 20_000 + 10 * (process.pid % 1_000)
  return portsNear({ web, sandbox: web + 1, tunnel: web + 2, smtp: web + 3 })
}
