// The apps on the phone, in the order of the dock and of the home screen. An app is one file below apps/; app.d.ts says what it is.

/** @import { App } from './app.d.ts' */

import { app as camera } from './apps/camera.js'
import { app as mail } from './apps/mail.js'
import { app as messages } from './apps/messages.js'
import { app as phone } from './apps/phone.js'
import { app as whatsapp } from './apps/whatsapp.js'

/** @type {readonly App[]} */
export const apps = [whatsapp, messages, mail, phone, camera]
