import { type RefObject, useEffect, useRef } from 'react'

/**
 * Whoever sent a form is taken to its first field that could not be taken, however far it is.
 * @param errors by field; another object for each answer
 * @returns for what the fields are in
 */
export function useFocusOnFault(errors: object): RefObject<HTMLDivElement> {
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    const faulty = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const control = faulty?.matches('fieldset') ? faulty.querySelector<HTMLElement>('input') : faulty
    control?.focus({ preventScroll: true })
    // In the middle, where nothing that stays in sight covers it.
    control?.scrollIntoView({ block: 'center' })
  }, [errors])
  return fields
}
