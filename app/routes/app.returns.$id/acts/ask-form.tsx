import { BlockStack, Button, InlineStack, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { Acting } from './use-act.ts'

/** Something that only the buyer knows. */
export const AskForm = ({ act }: { act: Acting }) => {
  const [question, setQuestion] = useState('')
  return (
    <BlockStack gap="300">
      <TextField
        label={words('case.ask.question')}
        helpText={words('case.ask.help')}
        value={question}
        onChange={setQuestion}
        multiline={3}
        autoComplete="off"
        requiredIndicator
        {...act.errorOf('question')}
      />
      <InlineStack>
        <Button loading={act.pending === 'ask'} onClick={() => act.send('ask', { question })}>
          {words('case.ask.send')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
