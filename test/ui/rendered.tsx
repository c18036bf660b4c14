/** A piece of a page of the admin as its words read, for a shop in Bucharest. */
import { AppProvider } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MerchantTime } from '../../app/ui/merchant-time.tsx'

export const rendered = (piece: ReactNode): string =>
  renderToStaticMarkup(
    <AppProvider i18n={{}}>
      <MerchantTime zone="Europe/Bucharest">{piece}</MerchantTime>
    </AppProvider>,
  )

/** Its words alone, tags become single spaces; entities as characters. */
export const wordsOf = (piece: ReactNode): string =>
  rendered(piece)
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
