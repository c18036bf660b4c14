/** The model withdrawal form of the law, to print: GET alone, and nothing is recorded. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { addressedTo } from '../../policies/addressed-to.ts'
import { inTheme } from '../proxy.withdraw/in-theme.ts'
import { Sheet } from '../proxy.withdraw/sheet.tsx'
import { type Visit, visitOf } from '../proxy.withdraw/visit.ts'

export const loader = async ({ request }: LoaderFunctionArgs): Promise<Response> => {
  const visit = await visitOf(request)
  return visit instanceof Response ? visit : inTheme(<ModelForm {...visit} />)
}

/** To be written on. */
const LINE = { borderBottom: '1px solid', minHeight: '2.5em', margin: '0 0 1.25em' }

const ModelForm = ({ shop, speech: { t, locale } }: Visit) => {
  const to = [...addressedTo(shop.name, shop.address), ...(shop.contact === undefined ? [] : [shop.contact])]
  return (
    <Sheet locale={locale}>
      <h1>{t('guest:modelForm.title')}</h1>
      <p>{t('guest:modelForm.only')}</p>
      <p>
        {t('guest:modelForm.to')}: {to.join(', ')}
      </p>
      {(['notice', 'ordered', 'name', 'address', 'signature', 'date'] as const).map((part) => (
        <div key={part}>
          <p>{t(`guest:modelForm.${part}`)}:</p>
          <div style={LINE} />
        </div>
      ))}
      <p>{t('guest:modelForm.delete')}</p>
    </Sheet>
  )
}
