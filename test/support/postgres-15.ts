import { startTestServer } from './postgres-server.ts'

export const setup = startTestServer(15)
