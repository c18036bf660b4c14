import { Button } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import { download } from './download.ts'

interface FileButtonProps {
  label: string
  url: string
  filename: string
}

/** Hands over a file; says so where it cannot be had. */
export const FileButton = ({ label, url, filename }: FileButtonProps) => {
  const [state, setState] = useState<'ready' | 'loading' | 'failed'>('ready')
  const fetchIt = async () => {
    setState('loading')
    const done = await download(url, filename).catch(() => false)
    setState(done ? 'ready' : 'failed')
  }
  return (
    <Button variant="plain" loading={state === 'loading'} onClick={fetchIt}>
      {state === 'failed' ? words('case.messages.fileFailed') : label}
    </Button>
  )
}
