import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Form, Layout } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import type { EvidenceErrors, EvidenceInput } from '../../catalog/evidence-form.ts'
import { words } from '../../locales/admin-words.ts'
import { UnsavedChanges } from '../../ui/unsaved-changes.tsx'
import { EvidenceQuestions } from './evidence-questions.tsx'
import { Gaps } from './gaps.tsx'
import type { action } from './route.tsx'

/** "Make this exclusion hold": three answers, and what is still missing for it to hold. */
export const EvidenceForm = ({ saved }: { saved: EvidenceInput }) => {
  const [typed, setTyped] = useState(saved)
  const fetcher = useFetcher<typeof action>()
  const bridge = useAppBridge()
  const answer = fetcher.data

  useEffect(() => {
    if (!answer?.ok) return
    setTyped(answer.input)
    bridge.toast.show(words('evidence.saved'))
  }, [answer, bridge])

  const errors: EvidenceErrors = answer && !answer.ok && answer.refusedBy === 'form' ? answer.errors : {}
  const refusal = answer && !answer.ok && answer.refusedBy === 'shopify' ? answer.message : undefined
  const save = () => fetcher.submit({ ...typed }, { method: 'post' })
  return (
    <Form onSubmit={save}>
      <UnsavedChanges
        id="evidence"
        saved={saved}
        typed={typed}
        busy={fetcher.state !== 'idle'}
        onSave={save}
        onDiscard={() => setTyped(saved)}
      />
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {refusal && (
              <Banner tone="critical" title={words('evidence.refused')}>
                <p>{refusal}</p>
              </Banner>
            )}
            <EvidenceQuestions
              typed={typed}
              errors={errors}
              set={(change) => setTyped({ ...typed, ...change })}
            />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <Gaps typed={typed} />
        </Layout.Section>
      </Layout>
    </Form>
  )
}
