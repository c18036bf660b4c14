// Compares in a thread of its own, where Node runs the sources as they are: as the test runner rewrites them they take a
// quarter longer.
import { parentPort, workerData } from 'node:worker_threads'
import { compareCases } from './agreement.ts'

const { seed, cases } = workerData as { seed: number; cases: number }
parentPort?.postMessage(compareCases(seed, cases))
