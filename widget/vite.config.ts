/** Builds the widget to one file, `dist/widget.js`, which the server hands out at `/widget.js`. */
import { defineConfig } from 'vite'

export default defineConfig(({ command }) => {
  // What is handed out is the production build, also when a test run, which names another environment, makes it.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    build: {
      target: 'es2022',
      lib: { entry: 'src/main.ts', formats: ['iife'], name: 'assentWidget', fileName: () => 'widget.js' },
    },
  }
})
