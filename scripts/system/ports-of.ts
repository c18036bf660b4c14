import { portsNear as near } from '../ports.ts'

export type Ports = { web: number; sandbox: number; tunnel: number; smtp: number }

export const usualPorts: Ports = { web: 3000, sandbox: 4010, tunnel: 4011, smtp: 4025 }

/** The usual ports, each replaced by a free one where somebody listens already; no two the same. */
export async function portsNear({ web, sandbox, tunnel, smtp }: Ports): Promise<Ports> {
  const [forWeb = 0, forSandbox = 0, forTunnel = 0, forSmtp = 0] = await near([web, sandbox, tunnel, smtp])
  return { web: forWeb, sandbox: forSandbox, tunnel: forTunnel, smtp: forSmtp }
}

export const freePorts = (): Promise<Ports> => portsNear({ web: 0, sandbox: 0, tunnel: 0, smtp: 0 })
