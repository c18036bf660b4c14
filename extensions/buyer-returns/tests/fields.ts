import { fireEvent } from '@testing-library/preact'
import { open, press, until } from './page.ts'

export const field = (tag: string, name: string): Element => {
  const found = [...document.body.querySelectorAll(tag)].find(
    (one) => one.getAttribute('name') === name || one.getAttribute('label') === name,
  )
  if (!found) throw new Error(`There is no ${tag} "${name}"`)
  return found
}
export const choose = (name: string, value: string): void => {
  fireEvent.change(Object.assign(field('s-choice-list', name), { values: [value] }))
}
export const type = (tag: string, label: string, value: string): void => {
  fireEvent.change(Object.assign(field(tag, label), { value }))
}
/** What was typed is in the form once it was drawn with it. */
export const drawn = () => new Promise((resolve) => setTimeout(resolve, 20))
export const drop = (...files: File[]): void => {
  fireEvent.change(Object.assign(field('s-drop-zone', 'Add photos'), { files }))
}
export const photo = (name: string) => new File(['a picture'], name, { type: 'image/jpeg' })

export async function report(): Promise<void> {
  await open()
  await press('Something wrong with it? – Over-ear')
  await until(() => document.body.querySelector('s-drop-zone') !== null)
}
