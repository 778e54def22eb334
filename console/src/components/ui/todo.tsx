/** What waits for somebody: what it is, what happens until then, and the way there. */
import { ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export interface Todo {
  readonly key: string
  readonly icon: LucideIcon
  /** A link to where it is done. */
  readonly link: ReactNode
  readonly more: ReactNode
}

export function TodoList({ todos }: { readonly todos: readonly Todo[] }) {
  return (
    <ul className="todo">
      {todos.map((todo) => (
        <li key={todo.key}>
          <Icon of={todo.icon} />
          {todo.link}
          <Icon of={ChevronRight} size="sm" flip />
          <p>{todo.more}</p>
        </li>
      ))}
    </ul>
  )
}
