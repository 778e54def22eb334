import type { DoubtWords } from '../doubt.ts'

export const ptBr: DoubtWords = {
  likely:
    'Quer que paremos de enviar mensagens de {business} para você? Até você responder, não enviamos nada. Se não tivermos resposta em 24 horas, paramos.',
  unsure: 'Quer que paremos de enviar mensagens de {business} para você? Até você responder, não enviamos ofertas.',
  stop: 'Parar tudo',
  keep: 'Deixar como está',
  only: 'Só isto',
  onlyMarketing: 'Só as ofertas',
  onlyTopic: '“Só isto” para: {topic}.',
  kept: 'Certo. Tudo fica como está.',
  person: 'Passamos adiante. Alguém de {business} vai responder a você aqui.',
  erasure:
    'Também passamos adiante seu pedido para que seus dados sejam apagados. Alguém de {business} vai cuidar disso.',
}
