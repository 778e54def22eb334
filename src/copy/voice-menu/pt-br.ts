import type { VoiceMenuWords } from '../voice-menu.ts'

export const ptBr: VoiceMenuWords = {
  welcome: 'Olá, aqui é {business}. Aqui você escolhe quais mensagens quer receber de nós no WhatsApp.',
  welcome_call:
    'Olá, aqui é {business}. Ligamos uma única vez, para perguntar quais mensagens você quer receber de nós no WhatsApp.',
  stop_key: 'Para não receber mais nada de nós, tecle 9 a qualquer momento. Para ouvir de novo, tecle asterisco.',
  topic:
    '{topic}. {description} Com que frequência: {frequency}. Para receber no WhatsApp, tecle 1 ou diga sim. Para não receber, tecle 2 ou diga não.',
  list: 'Você pode escolher entre estas. {choices} Quando terminar de escolher, tecle jogo da velha.',
  choice: 'Para {topic}, tecle {key}. {description} Com que frequência: {frequency}.',
  list_more: 'Anotado. Tecle outro número, ou jogo da velha para continuar.',
  own_number:
    'Você está ligando de {number}. Para receber as mensagens no WhatsApp neste número, tecle 1. Para outro número, tecle 2.',
  type_number: 'Digite o número que tem WhatsApp e depois tecle jogo da velha.',
  check_number: 'Você digitou {number}. Se está certo, tecle 1. Para digitar de novo, tecle 2.',
  confirm:
    '{business} enviaria a você no WhatsApp, em {number}: {topics}. Você pode parar a qualquer momento escrevendo STOP na conversa. Se concorda, tecle 1 ou diga sim. Se não concorda, tecle 2. Para escolher de novo, tecle 3.',
  record: 'Depois do sinal, diga: sim, eu concordo. Depois tecle jogo da velha.',
  not_understood: 'Desculpe, não entendemos.',
  silence: 'Não ouvimos nenhuma resposta.',
  say_yes: 'sim',
  say_no: 'não',
  bye_asked:
    'Obrigado. Agora perguntamos a você no WhatsApp se está certo. As mensagens só virão quando você tocar em sim. Até logo.',
  bye_code:
    'Obrigado. Falta uma coisa: envie este código para {sender} no WhatsApp. {code}. Mais uma vez: {code}. Só então virão mensagens. Até logo.',
  bye_refused: 'Tudo bem, anotamos o seu não. Até logo.',
  bye_stopped: 'Pronto. Você não recebe mais nada de nós, nem no WhatsApp nem por telefone. Até logo.',
  bye_stop_unknown:
    'Seu número está oculto e não sabemos para quem parar. Ligue de novo mostrando o número, ou escreva STOP para nós no WhatsApp. Até logo.',
  bye_nothing: 'Tudo bem. Nada foi escolhido, e nada muda. Até logo.',
  bye_left: 'Não recebemos resposta, então nada muda. Até logo.',
}
