import type { ExampleTopicWords } from '../example-topics.ts'

export const de: ExampleTopicWords = {
  order_status: {
    name: 'Bestellstatus',
    description: 'Wo Ihre Bestellung ist, vom Packen bis zu Ihrer Tür.',
    frequency: 'etwa 4 je Bestellung',
  },
  recommendations: {
    name: 'Produktempfehlungen',
    description: 'Ideen, die zu Ihren Einkäufen passen.',
    frequency: 'höchstens 2 im Monat',
  },
  offers: {
    name: 'Angebote',
    description: 'Schlussverkauf und Preise für Stammkunden.',
    frequency: 'höchstens 4 im Monat',
  },
  reminders: {
    name: 'Erinnerungen',
    description: 'Termine, die Sie selbst festgelegt haben.',
    frequency: 'nur wenn etwas ansteht',
  },
  updates: {
    name: 'Neuigkeiten',
    description: 'Neues aus dem Geschäft: Filialen und Öffnungszeiten.',
    frequency: 'etwa 1 im Monat',
  },
}
