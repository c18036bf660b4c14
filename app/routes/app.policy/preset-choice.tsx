import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Button, Card, ChoiceList } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { coded, words } from '../../locales/admin-words.ts'
import type { PolicyPage } from '../../policies/read-policy.ts'
import { Confirm } from '../../ui/confirm.tsx'
import type { action } from './route.tsx'

const CONFIRM = 'publish-policy'

/** Choosing another ready-made policy and publishing it as the next version, after a confirmation. */
export const PresetChoice = ({ page: { inForce, presets } }: { page: PolicyPage }) => {
  const fetcher = useFetcher<typeof action>()
  const bridge = useAppBridge()
  const [chosen, setChosen] = useState<string>(inForce.preset)
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined

  useEffect(() => {
    if (answer?.ok) bridge.toast.show(words('policy.published', { version: answer.version }))
  }, [answer, bridge])

  const next = inForce.version + 1
  const isUnchanged = chosen === inForce.preset && inForce.version > 1
  const name = presets.find(({ id }) => id === chosen)?.document.title ?? chosen
  const publish = () => fetcher.submit({ preset: chosen, basedOn: inForce.version }, { method: 'post' })
  return (
    <>
      <Card>
        <BlockStack gap="400">
          {answer && !answer.ok && (
            <Banner tone="warning">
              <p>{words(`policy.refused.${answer.why}`)}</p>
            </Banner>
          )}
          <ChoiceList
            title={words('policy.choose')}
            selected={[chosen]}
            onChange={([id = inForce.preset]) => setChosen(id)}
            choices={presets.map(({ id, document }) => ({
              value: id,
              label:
                id === inForce.preset ? words('policy.inForceNow', { name: document.title }) : document.title,
              helpText: coded('preset', id),
            }))}
          />
          <Button
            variant="primary"
            fullWidth
            disabled={isUnchanged}
            loading={fetcher.state !== 'idle'}
            onClick={() => void bridge.modal.show(CONFIRM)}
          >
            {words('policy.publish', { version: next })}
          </Button>
        </BlockStack>
      </Card>
      <Confirm
        id={CONFIRM}
        title={words('policy.confirm.title', { version: next })}
        text={words('policy.confirm.text', { name })}
        yes={words('policy.confirm.yes')}
        onConfirm={publish}
      />
    </>
  )
}
