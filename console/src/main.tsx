import '@fontsource-variable/inter/opsz.css'
import '@assent/look/index.css'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { Provider } from './app/provider.tsx'
import { router } from './app/router.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')
createRoot(root).render(
  <Provider>
    <RouterProvider router={router} />
  </Provider>,
)
