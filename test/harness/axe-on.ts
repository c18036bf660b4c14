import axe, { type AxeResults, type FrameContext, type PartialResult, type RunOptions } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** What axe puts into a frame when its source runs there. */
type WithAxe = { axe: typeof axe }

/** Off in axe unless asked for; it is WCAG 2.2's, and AA. */
const OPTIONS: RunOptions = { rules: { 'target-size': { enabled: true } } }

const EVERYTHING = { include: [], exclude: [] }

/**
 * What axe finds on a page, all of its frames with it. Each frame is asked by itself, and the page puts their answers
 * together: axe's binding for Playwright opens another page for that, each time, which takes longer than all the rest.
 * @throws when a frame cannot be asked
 */
export async function axeOn(page: Page): Promise<AxeResults> {
  const found = await askEach(page.mainFrame(), EVERYTHING)
  return page.evaluate(
    ([partials, options]) => (globalThis as unknown as WithAxe).axe.finishRun(partials, options),
    [found, OPTIONS] as const,
  )
}

/** A frame first, then those within it, as axe wants to have them. */
async function askEach(frame: Frame, context: FrameContext['frameContext']): Promise<PartialResult[]> {
  await frame.evaluate(axe.source)
  const found = await frame.evaluate(
    async ([within, options]) => {
      const { axe } = globalThis as unknown as WithAxe
      const frames = axe.utils.getFrameContexts(within, options)
      return { partial: await axe.runPartial(within, options), frames }
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
