import fs from 'node:fs'
import path from 'node:path'
import { controlOf } from '../system/control.ts'
import { type Ports, portsNear, usualPorts } from '../system/ports-of.ts'
import { withSystem } from '../system/with-system.ts'
import { claim } from './data-folder.ts'
import { doors } from './doors.ts'
import { playStory } from './story.ts'

/** Runs until it is asked to stop or a process dies. The first time, orders are placed for people to try. */
export async function runDemo(dataFolder: string, { fromSources = false } = {}): Promise<never> {
  claim(dataFolder)
  const say = (what: string) => console.log(`  ${what} …`)
  return withSystem({ dataFolder, choosePorts, fromSources, say }, async (system) => {
    const control = controlOf(system.sandboxUrl)
    const told = path.join(dataFolder, 'story-told')
    if (!fs.existsSync(told)) {
      say('Opening two shops and placing orders')
      await playStory({ control, appUrl: system.appUrl })
      fs.writeFileSync(told, '')
    }
    console.log(doors(system.sandboxUrl, await control.now(), dataFolder))
    return new Promise<never>(() => undefined)
  })
}

async function choosePorts(): Promise<Ports> {
  const ports = await portsNear(usualPorts)
  for (const name of Object.keys(usualPorts) as (keyof Ports)[]) {
    if (ports[name] !== usualPorts[name])
      console.log(`  Port ${usualPorts[name]} (${name}) is taken: using ${ports[name]}`)
  }
  return ports
}
