/** "My returns" under test: its list, or one return, before canned answers. */
import { getExtension } from '@shopify/ui-extensions-tester'
import { afterEach, beforeEach, vi } from 'vitest'
import { CASE } from '../../../test/extension/fake-cases.ts'
import { hosted } from './hosted.ts'

export const extension = getExtension('customer-account.page.render')
const entry = { url: 'extension:/' }

export function useOwnReturns(): void {
  beforeEach(() => {
    extension.setUp()
    const listening = { addEventListener: vi.fn(), removeEventListener: vi.fn() }
    Object.assign(globalThis, { navigation: { currentEntry: entry, navigate: vi.fn(), ...listening } })
  })
  afterEach(() => extension.tearDown())
}

export type Answers = Parameters<typeof hosted>[1]
export const ONE = `/buyer/cases/${CASE.id}`
export async function open(path: string, answers: Answers) {
  entry.url = `extension:${path}`
  const calls = hosted(extension, answers)
  await extension.render()
  return calls
}
export const openCase = (told = CASE, acted: Answers[string] = { status: 201, body: told }) =>
  open(`/cases/${CASE.id}`, { [ONE]: { status: 200, body: told }, [`${ONE}/acts`]: acted })
