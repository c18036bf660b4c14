import { Component, register } from './component.ts'
import { icon } from './icons.ts'

const STYLE = `
  label { display: flex; gap: 10px; align-items: center; justify-content: center; min-block-size: 64px; padding: 12px 16px; cursor: pointer;
    border: 1.5px dashed var(--control-line); border-radius: 10px; background: var(--card); color: var(--accent); font-weight: 550 }
  label:hover, label.over { background: var(--accent-ground); border-color: var(--accent) }
  label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px }
  .sign { display: grid }`

/** Files are chosen or dropped; of those that \`accept\` does not name, only that they were refused is told. */
class DropZone extends Component {
  protected override draw(): void {
    this.shadow.innerHTML = `<style>${STYLE}</style><label><span class="sign">${icon('image')}</span><span class="words"></span><input
      id="field" type="file" class="unseen"></label><div class="error" role="alert"></div>`
    const label = this.inner('label')
    this.input.addEventListener('change', (event) => {
      event.stopPropagation()
      this.take([...(this.input.files ?? [])])
      this.input.value = ''
    })
    for (const kind of ['dragover', 'dragleave', 'drop'])
      label.addEventListener(kind, (event) => {
        event.preventDefault()
        label.classList.toggle('over', kind === 'dragover')
        if (kind === 'drop') this.take([...((event as DragEvent).dataTransfer?.files ?? [])])
      })
  }
  protected override update(): void {
    this.inner('.words').textContent = this.text('label')
    this.inner('.error').textContent = this.text('error')
    this.input.accept = this.text('accept')
    this.input.multiple = this.flag('multiple')
    this.input.disabled = this.flag('disabled')
    this.input.setAttribute('aria-label', this.text('accessibilityLabel') || this.text('label'))
  }
  private get input(): HTMLInputElement {
    return this.inner<HTMLInputElement>('#field')
  }
  private take(files: File[]): void {
    const taken = files.filter((file) => isAccepted(file, this.text('accept')))
    if (taken.length < files.length) this.tell('droprejected', {})
    if (taken.length > 0) this.tell('change', { files: taken, value: `C:\\fakepath\\${taken[0]?.name}` })
  }
}

/** A file of which the browser knows no type, as of HEIC, is taken by what its name says. */
const isAccepted = ({ type, name }: File, accept: string): boolean =>
  accept === '' ||
  accept
    .split(',')
    .map((one) => one.trim())
    .some((one) => one === type || (type === '' && name.toLowerCase().endsWith(`.${one.split('/').at(-1)}`)))

export function defineDropZone(): void {
  register('s-drop-zone', DropZone)
}
