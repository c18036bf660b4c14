import { Banner, BlockStack, Layout } from '@shopify/polaris'
import type { EvidenceErrors, EvidenceInput } from '../../catalog/evidence-form.ts'
import { words } from '../../locales/admin-words.ts'
import { SavedForm, useSavedForm } from '../../ui/saved-form.tsx'
import { EvidenceQuestions } from './evidence-questions.tsx'
import { Gaps } from './gaps.tsx'

/** "Make this exclusion hold": three answers, and what is still missing for it to hold. */
export const EvidenceForm = ({ saved }: { saved: EvidenceInput }) => {
  const form = useSavedForm<EvidenceInput, EvidenceErrors>(saved, words('evidence.saved'))
  const { typed, errors, refusal, set } = form
  return (
    <SavedForm id="evidence" form={form}>
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {refusal && (
              <Banner tone="critical" title={words('evidence.refused')}>
                <p>{refusal}</p>
              </Banner>
            )}
            <EvidenceQuestions {...{ typed, errors, set }} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <Gaps typed={typed} />
        </Layout.Section>
      </Layout>
    </SavedForm>
  )
}
