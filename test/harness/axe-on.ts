import axe, { type AxeResults, type FrameContext, type PartialResult, type RunOptions } from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { addressElements } from './axe-addresses.ts'

/** What axe puts into a frame when its source runs there. */
type WithAxe = { axe: typeof axe }

type Found = Pick<AxeResults, 'violations'> & {
  /** Of each element that is as it should be: the way to it, through frames. */
  passed: string[][]
}

/** Off in axe unless asked for; it is WCAG 2.2's, and AA. */
const OPTIONS: RunOptions = { rules: { 'target-size': { enabled: true } } }

const EVERYTHING = { include: [], exclude: [] }

/**
 * What axe finds on a page, all of its frames with it. Each frame is asked by itself, and the page puts their answers
 * together: axe's binding for Playwright opens another page for that, each time, which takes longer than all the rest.
 * Answers travel as text: they are thousands of objects, and Playwright takes each apart.
 * @throws when a frame cannot be asked
 */
export async function axeOn(page: Page): Promise<Found> {
  const found = await askEach(page.mainFrame(), EVERYTHING)
  const said = await page.evaluate(
    async ([partials, options]) => {
      const { axe } = globalThis as unknown as WithAxe
      const answers = partials.map((partial) => JSON.parse(partial) as PartialResult)
      const { violations, passes } = await axe.finishRun(answers, options)
      const passed = passes.flatMap(({ nodes }) => nodes.map(({ target }) => target))
      return JSON.stringify({ violations, passed })
    },
    [found, OPTIONS] as const,
  )
  return JSON.parse(said) as Found
}

/** A frame first, then those within it, as axe wants to have them. */
async function askEach(frame: Frame, context: FrameContext['frameContext']): Promise<string[]> {
  await bringAxe(frame)
  const found = await frame.evaluate(
    async ([within, options]) => {
      const { axe } = globalThis as unknown as WithAxe
      const frames = axe.utils.getFrameContexts(within, options)
      return { partial: JSON.stringify(await axe.runPartial(within, options)), frames }
    },
    [context, OPTIONS] as const,
  )
  const all = [found.partial]
  for (const { frameSelector, frameContext } of found.frames) {
    const element = await frame.evaluateHandle(
      (selector) => (globalThis as unknown as WithAxe).axe.utils.shadowSelect(selector),
      frameSelector,
    )
    const inner = await element.asElement()?.contentFrame()
    if (!inner) throw new Error(`axe cannot look into the frame ${JSON.stringify(frameSelector)}`)
    all.push(...(await askEach(inner, frameContext)))
  }
  return all
}

/** Once for each document: it is more than a megabyte to read. */
async function bringAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in globalThis)) return
  await frame.evaluate(axe.source)
  await frame.evaluate(addressElements)
}
