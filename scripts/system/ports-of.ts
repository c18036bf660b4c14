import { freePort, portNear } from '../ports.ts'

export type Ports = { web: number; sandbox: number; tunnel: number; smtp: number }

export const usualPorts: Ports = { web: 3000, sandbox: 4010, tunnel: 4011, smtp: 4025 }

/** The usual ports, each replaced by a free one where somebody listens already. */
export async function portsNear(wanted: Ports): Promise<Ports> {
  return {
    web: await portNear(wanted.web),
    sandbox: await portNear(wanted.sandbox),
    tunnel: await portNear(wanted.tunnel),
    smtp: await portNear(wanted.smtp),
  }
}

export async function freePorts(): Promise<Ports> {
  return {
    web: await freePort(),
    sandbox: await freePort(),
    tunnel: await freePort(),
    smtp: await freePort(),
  }
}
