import type { OptInPageWords } from '../opt-in-page.ts'

export const ptBr: OptInPageWords = {
  title: 'Mensagens de {business} no WhatsApp',
  numbers: {
    legend: 'Seus números',
    legendOne: 'Seu número',
    hint: 'Com o código do país, como {example}.',
    label: 'Número {position}',
    add: 'Adicionar outro número',
    remove: 'Tirar o número {position}',
    unnamed: 'acima',
  },
  held: {
    legend: 'Números seus que conhecemos',
    hint: 'Escolha em quais quer receber mensagens. Nada foi escolhido por você.',
    use: 'Usar {number}',
  },
  topics: {
    legend: 'O que você quer receber?',
    hint: 'Nada foi escolhido por você.',
    utility: 'Sobre os seus pedidos',
    marketing: 'Novidades e ofertas',
    sameForAll: 'O mesmo para todos os números',
    perNumber: 'Escolher para cada número',
    forNumber: 'Para {number}',
  },
  facts: {
    personSends: 'Para confirmar, você nos envia uma mensagem de cada número. Até lá, não recebe nada nosso.',
    weAsk: 'Enviamos uma mensagem a cada número para conferir se é seu, e mais nada até você responder.',
    stop: 'Digite STOP a qualquer momento para deixar de receber mensagens do WhatsApp.',
    free: 'Dizer não não muda mais nada entre nós.',
  },
  age: 'Tenho {age} anos ou mais',
  refused: {
    title: 'Tudo bem',
    text: 'Nada foi assinado, e você não vai receber mensagens por causa desta página.',
    again: 'Voltar à página',
  },
  errors: {
    numberMissing: 'Escreva o número em que quer receber mensagens.',
    numberInvalid: '“{number}” não é um número de telefone completo. Escreva com o código do país, como {example}.',
    numberTwice: 'Este número aparece duas vezes. Tire um deles.',
    numbersMost: {
      one: 'Só um número por vez. Envie este e depois volte para o próximo.',
      other: 'No máximo {count} números por vez. Envie estes e depois volte para os outros.',
    },
    topicMissing: 'Marque pelo menos um tipo de mensagem ou escolha “{no}”.',
    topicMissingFor: 'Marque pelo menos um tipo de mensagem para {number} ou tire esse número.',
    age: 'Marque que você tem {age} anos ou mais. Não escrevemos a ninguém mais jovem.',
    answerMissing: 'Escolha um dos dois botões.',
    wordingChanged:
      'O texto mudou desde que você abriu a página. Leia de novo, por favor; o que você preencheu continua aqui.',
  },
}
