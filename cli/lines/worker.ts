// A thread that decides portions of lines. Buffers are given away in both directions, never copied.
import { parentPort, workerData } from 'node:worker_threads'
import type { Job } from './decide-portion.ts'
import { portionDecider } from './decide-portion.ts'
import type { Portion } from './split-lines.ts'

const decidePortion = portionDecider(workerData as Job)

parentPort?.on('message', ({ bytes, firstLine }: Portion) => {
  const answer = decidePortion(bytes, firstLine)
  parentPort?.postMessage(answer, [answer.bytes.buffer])
})
