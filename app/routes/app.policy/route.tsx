import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { BlockStack, Layout } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import { parsePreset } from '../../policies/preset-list.ts'
import { publishPreset } from '../../policies/publish-preset.ts'
import { readPolicy } from '../../policies/read-policy.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { PolicyText } from './policy-text.tsx'
import { PresetChoice } from './preset-choice.tsx'
import { VersionList } from './version-list.tsx'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  return readPolicy(shop)
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const form = await request.formData()
  const preset = parsePreset(form.get('preset'))
  const basedOn = Number(form.get('basedOn'))
  if (preset === undefined || !Number.isInteger(basedOn))
    return data({ ok: false as const, why: 'unknown_preset' as const }, { status: 400 })
  const published = await publishPreset(shop, { preset, basedOn })
  return published.ok ? published : data(published, { status: 409 })
}

export default function PolicyPage() {
  const page = usePageData<typeof loader>()
  const { day } = useMerchantTime()
  const { version, name, inForceFrom, document } = page.inForce
  return (
    <AdminPage
      title={words('policy.title')}
      subtitle={words('policy.subtitle', { name, version, since: day(inForceFrom) })}
    >
      <Layout>
        <Layout.Section>
          <PolicyText document={document} />
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <PresetChoice page={page} />
            <VersionList versions={page.versions} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
