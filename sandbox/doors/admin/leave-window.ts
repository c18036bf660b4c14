/** Asked before a page with something unsaved on it is left; runs in the browser, around the app's frame. */
const SAYS = {
  title: 'Leave page with unsaved changes?',
  text: 'Leaving this page will delete all unsaved changes.',
}

/** One question at a time: whoever goes somewhere again while it is asked is asked it once. */
export function askToLeave(leave: () => void): void {
  document.getElementById('leave')?.remove()
  const dialog = Object.assign(document.createElement('dialog'), { id: 'leave', className: 'picker' })
  dialog.setAttribute('aria-label', SAYS.title)
  const foot = document.createElement('footer')
  const stay = button('Stay', () => dialog.close())
  const go = button('Leave page', () => {
    dialog.close()
    leave()
  })
  go.className = 'critical'
  foot.append(stay, go)
  dialog.append(
    Object.assign(document.createElement('h2'), { textContent: SAYS.title }),
    Object.assign(document.createElement('p'), { textContent: SAYS.text }),
    foot,
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  stay.focus()
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label })
  made.addEventListener('click', press)
  return made
}
