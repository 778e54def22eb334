/** Builds the console to `dist`, which the server hands out at `/`. In development it asks a server on the same machine. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = 'http://127.0.0.1:4400'
/** Everything that is the server's and not the console's. */
const served = ['/v1', '/auth', '/o', '/q', '/p', '/r', '/phone', '/docs', '/openapi.json', '/health', '/inbound']

export default defineConfig(({ command }) => {
  // What is handed out is the production build, also when a test run, which names another environment, makes it.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    plugins: [react()],
    resolve: { tsconfigPaths: true },
    build: { target: 'es2022', chunkSizeWarningLimit: 400 },
    server: {
      port: 4480,
      proxy: Object.fromEntries(served.map((path) => [`^${path}(/|$|\\?)`, { target: server, changeOrigin: false }])),
    },
  }
})
