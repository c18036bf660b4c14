/** How a server ends in order. */
import type { Server, ServerResponse } from 'node:http'

export interface Closing {
  /** From now on each answer is the last on its line, so that nobody sends a request down one that is about to be closed. */
  announce: () => void
  /**
   * Takes no more lines, and answers what is under way.
   * @param patienceMs after which every line is cut, also those on which half a request was said, or none: closed, Node looks
   * at no time limits of theirs
   */
  close: (patienceMs: number) => Promise<void>
}

/** Call it before the server takes requests. */
export function closing(server: Server): Closing {
  const underWay = new Set<ServerResponse>()
  let isAnnounced = false
  // Before whoever answers it: what is sent has its headers.
  server.prependListener('request', (_request, response) => {
    if (isAnnounced) return beTheLast(response)
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })
  const announce = () => {
    isAnnounced = true
    for (const response of underWay) beTheLast(response)
  }
  return { announce, close: (patienceMs) => close(server, announce, patienceMs) }
}

function beTheLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}

async function close(server: Server, announce: () => void, patienceMs: number): Promise<void> {
  announce()
  const closed = new Promise((resolve) => server.close(resolve))
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
}
