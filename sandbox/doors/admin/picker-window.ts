/** The admin's window in which a merchant picks what an app asks for; runs in the browser, around the app's frame. */
import type { FromApp, PickedVariant } from '../../bridge/protocol.ts'

type Asked = Extract<FromApp, { kind: 'pick' }>

/** @returns null when it was closed without a choice */
export function pickVariants(admin: string, asked: Asked): Promise<PickedVariant[] | null> {
  const { dialog, search, list, done } = windowFor(asked)
  const chosen = new Map<string, PickedVariant | null>(asked.selected.map((id) => [id, null]))
  let shown: PickedVariant[] = []
  const draw = () => {
    list.replaceChildren(...shown.map((variant) => row(variant, chosen.has(variant.id), asked.most, choose)))
    done.disabled = chosen.size === 0
  }
  const choose = (variant: PickedVariant, isOn: boolean) => {
    if (asked.most === 1) chosen.clear()
    if (isOn && chosen.size < asked.most) chosen.set(variant.id, variant)
    else if (!isOn) chosen.delete(variant.id)
    done.disabled = chosen.size === 0
  }
  const look = async () => {
    const query = new URLSearchParams({ query: search.value, filter: asked.filter })
    shown = (await (await fetch(`${admin}/variants.json?${query}`)).json()) as PickedVariant[]
    for (const variant of shown) if (chosen.has(variant.id)) chosen.set(variant.id, variant)
    draw()
  }
  search.addEventListener('input', () => void look())
  void look()
  document.body.append(dialog)
  dialog.showModal()
  search.focus()
  return new Promise((resolve) => {
    done.addEventListener('click', () => dialog.close('done'))
    dialog.addEventListener('close', () => {
      const known = [...chosen.values()].filter((one) => one !== null)
      resolve(dialog.returnValue === 'done' ? known : null)
      dialog.remove()
    })
  })
}

function windowFor({ action, query, id }: Asked) {
  const dialog = document.createElement('dialog')
  dialog.className = 'picker'
  dialog.setAttribute('aria-labelledby', `picker-${id}`)
  const title = Object.assign(document.createElement('h2'), {
    id: `picker-${id}`,
    textContent: action === 'add' ? 'Add variants' : 'Select variants',
  })
  const search = Object.assign(document.createElement('input'), { type: 'search', value: query })
  search.setAttribute('aria-label', 'Search products')
  search.placeholder = 'Search products'
  const list = document.createElement('ul')
  const cancel = plainButton('Cancel')
  cancel.addEventListener('click', () => dialog.close())
  const done = plainButton(action === 'add' ? 'Add' : 'Select')
  done.className = 'primary'
  const foot = document.createElement('footer')
  foot.append(cancel, done)
  dialog.append(title, search, list, foot)
  return { dialog, search, list, done }
}

const plainButton = (textContent: string) =>
  Object.assign(document.createElement('button'), { type: 'button', textContent })

/** One can be chosen: a choice among all; more: each for itself. */
function row(
  variant: PickedVariant,
  isChosen: boolean,
  most: number,
  choose: (variant: PickedVariant, isOn: boolean) => void,
): HTMLLIElement {
  const box = Object.assign(document.createElement('input'), {
    type: most === 1 ? 'radio' : 'checkbox',
    name: 'variant',
    checked: isChosen,
  })
  box.addEventListener('change', () => choose(variant, box.checked))
  const price = Object.assign(document.createElement('span'), { textContent: variant.price })
  const label = document.createElement('label')
  label.append(box, variant.displayName, price)
  const item = document.createElement('li')
  item.append(label)
  return item
}
