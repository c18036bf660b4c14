import { AppProvider } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { words } from '../../app/locales/admin-words.ts'
import { DeadlineChip } from '../../app/ui/deadline-chip.tsx'
import { OutcomeBadge, type Standing } from '../../app/ui/outcome-badge.tsx'

const shown = (badge: ReactNode): string => renderToStaticMarkup(<AppProvider i18n={{}}>{badge}</AppProvider>)
const wordsIn = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<span class="[^"]*visuallyHidden[^"]*">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')

describe('never by colour alone', () => {
  test.each<Standing>([
    'granted',
    'refused',
    'asks',
    'review',
    'accepted',
    'needs_answer',
    'pending',
    'mixed',
    'closed',
  ])('%s has its word and its shape', (outcome) => {
    const html = shown(<OutcomeBadge outcome={outcome} />)
    expect(wordsIn(html)).toContain(words(`outcome.${outcome}`))
    expect(html).toContain('<svg')
  })

  test('yes and no differ in shape', () => {
    const shapeOf = (outcome: Standing) =>
      /<svg.*?<\/svg>/.exec(shown(<OutcomeBadge outcome={outcome} />))?.[0]
    expect(shapeOf('granted')).not.toBe(shapeOf('refused'))
  })

  test.each([
    [4, '4 days left'],
    [1, '1 day left'],
    [0, 'Today'],
    [-1, '1 day past'],
    [-2, '2 days past'],
  ])('%i days left reads as such', (daysLeft, text) => {
    const html = shown(<DeadlineChip daysLeft={daysLeft} />)
    expect(wordsIn(html)).toContain(text)
    expect(html).toContain('<svg')
  })
})
