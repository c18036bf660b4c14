import '@shopify/ui-extensions/preact'
import type { Navigation } from '@shopify/ui-extensions/customer-account'
import type { Api } from '@shopify/ui-extensions/customer-account.page.render'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { caseIn } from './cases/addresses.ts'
import { CaseList } from './cases/case-list.tsx'
import { CasePage } from './cases/case-page.tsx'
import { ownCasesApi } from './cases/own-cases-api.ts'
import { clearOldDrafts } from './draft.ts'
import { WordsContext } from './words.ts'

declare const shopify: Api
declare const navigation: Navigation

export default () => {
  render(<MyReturns />, document.body)
}

/** The list of all returns; one of them where the address names it. */
function MyReturns() {
  const url = useAddress()
  const locale = shopify.localization.extensionLanguage.value.isoCode
  const api = ownCasesApi({ locale, token: () => shopify.sessionToken.get() })
  const caseId = caseIn(url)
  useEffect(() => void clearOldDrafts(shopify.storage), [])
  return (
    <WordsContext.Provider value={(key, values) => shopify.i18n.translate(key, values)}>
      {caseId === undefined ? <CaseList api={api} /> : <CasePage key={caseId} caseId={caseId} api={api} />}
    </WordsContext.Provider>
  )
}

function useAddress(): string | null {
  const [url, setUrl] = useState(navigation.currentEntry.url)
  useEffect(() => {
    const follow = () => setUrl(navigation.currentEntry.url)
    navigation.addEventListener('currententrychange', follow)
    return () => navigation.removeEventListener('currententrychange', follow)
  }, [])
  return url
}
