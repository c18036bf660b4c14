// Brings the packages of bench/ in place: they are no part of the product's install.
import process from 'node:process'
import { installPackages } from './install-packages.mjs'

process.chdir('bench')
await installPackages()
