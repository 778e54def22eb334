/** Gives chats back to the bot about which the team has been silent for long. */
import { handBackSilent } from '../../actions/chat/hand-back-chat.ts'
import { everyMinute, type Job } from './job.ts'

export const handBackSilentJob: Job = { name: 'hand-back-silent', cron: everyMinute, run: handBackSilent }
