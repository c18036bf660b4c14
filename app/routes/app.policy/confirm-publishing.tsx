import { Modal, TitleBar, useAppBridge } from '@shopify/app-bridge-react'
import { Box, Text } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { words } from '../../locales/admin-words.ts'

export const CONFIRM = 'publish-policy'

interface ConfirmPublishingProps {
  name: string
  version: number
  onConfirm: () => void
}

/** Asked before a version that cannot be changed any more is published. */
export const ConfirmPublishing = ({ name, version, onConfirm }: ConfirmPublishingProps) => {
  const bridge = useAppBridge()
  const [isThere, setThere] = useState(false)
  // Only in the browser: the dialog lies above the page, not inside the card that opens it.
  useEffect(() => setThere(true), [])
  if (!isThere) return null
  const close = () => void bridge.modal.hide(CONFIRM)
  const confirm = () => {
    close()
    onConfirm()
  }
  return createPortal(
    <Modal id={CONFIRM}>
      <Box padding="400">
        <Text as="p">{words('policy.confirm.text', { name })}</Text>
      </Box>
      <TitleBar title={words('policy.confirm.title', { version })}>
        <button type="button" variant="primary" onClick={confirm}>
          {words('policy.confirm.yes')}
        </button>
        <button type="button" onClick={close}>
          {words('action.cancel')}
        </button>
      </TitleBar>
    </Modal>,
    document.body,
  )
}
