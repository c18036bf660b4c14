// Says which browser the tests will drive, after installing one where there is none.
import { findChromium } from './find-chromium.ts'

console.log(await findChromium())
