/** A type of task in the words of the people who do it: minutes planned, what is written before and after. */
export interface TaskType {
  readonly id: number;
  readonly description: string;
  readonly weight: number;
  readonly minutes: number;
  readonly orientations: readonly string[];
  readonly reports: readonly string[];
  readonly questions: readonly (readonly [question: string, replies: readonly string[]])[];
}

export const taskTypes: readonly TaskType[] = [
  {
    id: 23,
    description: 'Manutenção preventiva de ar-condicionado',
    weight: 9,
    minutes: 90,
    orientations: [
      'Limpar filtros e conferir carga de gás.',
      'Levar escada; máquinas na cobertura.',
      'Agendado com a recepção, procurar o zelador.',
    ],
    reports: [
      'Filtros higienizados, dreno desobstruído. Equipamento em perfeito funcionamento.',
      'Limpeza completa realizada; recomendo troca da correia na próxima visita.',
    ],
    questions: [
      ['Filtros limpos?', ['Sim', 'Sim', 'Não se aplica']],
      ['Temperatura de insuflamento (°C)', ['9', '10', '11', '12']],
    ],
  },
  {
    id: 24,
    description: 'Corretiva - câmara fria',
    weight: 5,
    minutes: 120,
    orientations: [
      'Câmara não atinge temperatura. Urgente: produtos perecíveis.',
      'Compressor desarmando; verificar quadro elétrico.',
    ],
    reports: [
      'Substituído contator do compressor. Temperatura estabilizada em -18 °C.',
      'Realizada recarga de R404A após correção de vazamento na linha.',
    ],
    questions: [
      ['Temperatura na chegada (°C)', ['-4', '-2', '3']],
      ['Temperatura na saída (°C)', ['-18', '-17', '-19']],
    ],
  },
  {
    id: 25,
    description: 'Instalação de câmeras (CFTV)',
    weight: 4,
    minutes: 240,
    orientations: [
      'Instalar 8 câmeras conforme projeto anexo.',
      'Ponto de rede já passado; levar switch PoE.',
    ],
    reports: ['Câmeras instaladas e configuradas no DVR; acesso remoto testado com o cliente.'],
    questions: [
      ['Imagens gravando?', ['Sim']],
      ['Cliente orientado quanto ao aplicativo?', ['Sim', 'Não']],
    ],
  },
  {
    id: 26,
    description: 'Vistoria elétrica',
    weight: 5,
    minutes: 60,
    orientations: ['Medir aterramento e registrar fotos do quadro.', 'Emitir laudo ao final.'],
    reports: [
      'Quadro em conformidade com a NBR 5410.',
      'Identificado aquecimento no disjuntor geral; orçamento será enviado.',
    ],
    questions: [
      ['Aterramento (ohms)', ['4,2', '6,8', '9,5']],
      ['Quadro identificado?', ['Sim', 'Não']],
    ],
  },
  {
    id: 27,
    description: 'Manutenção mensal de elevador',
    weight: 6,
    minutes: 75,
    orientations: ['Revisão mensal do contrato; avisar a portaria.', 'Morador relata ruído no 3º andar.'],
    reports: [
      'Lubrificação das guias e teste do freio de segurança realizados.',
      'Ajustado nivelamento da cabina.',
    ],
    questions: [
      ['Freio de segurança testado?', ['Sim']],
      ['Iluminação da cabina', ['Boa', 'Regular']],
    ],
  },
  {
    id: 28,
    description: 'Visita comercial',
    weight: 3,
    minutes: 45,
    orientations: ['Apresentar contrato de manutenção anual.', 'Renovação do contrato; levar tabela nova.'],
    reports: ['Cliente solicitou proposta com 12 visitas por ano.', 'Reagendar para o próximo mês.'],
    questions: [['Interesse do cliente', ['Alto', 'Médio', 'Baixo']]],
  },
  {
    id: 29,
    description: 'Leitura e troca de medidor',
    weight: 2,
    minutes: 30,
    orientations: ['Trocar medidor e lacrar.', 'Conferir numeração com a etiqueta.'],
    reports: ['Medidor substituído e lacrado.'],
    questions: [['Leitura final (m³)', ['1482', '927', '2310']]],
  },
];

// prettier-ignore
export const products: readonly (readonly [code: string, name: string, price: number])[] = [
  ['456', 'Gás refrigerante R404A (kg)', 128.5], ['457', 'Contator tripolar 25 A', 96.9], ['458', 'Filtro de ar G4', 38],
  ['461', 'Correia A-42', 27.4], ['470', 'Câmera bullet 2 MP', 219.9], ['475', 'Disjuntor bipolar 40 A', 44.75],
];
// prettier-ignore
export const services: readonly (readonly [name: string, price: number])[] = [
  ['Mão de obra técnica (hora)', 110], ['Limpeza química', 180], ['Deslocamento', 60], ['Laudo técnico', 250],
];
// prettier-ignore
export const costs: readonly (readonly [code: string, name: string, price: number])[] = [
  ['12', 'Pedágio', 11.4], ['15', 'Estacionamento', 18], ['18', 'Locação de andaime', 320],
];
// prettier-ignore
export const keyWords: readonly (readonly [id: string, description: string])[] = [
  ['31', 'Garantia'], ['32', 'Contrato'], ['33', 'Urgente'], ['34', 'Retorno'], ['35', 'Orçamento'],
];
export const pendencies: readonly string[] = [
  'Aguardando peça',
  'Cliente ausente',
  'Acesso não liberado',
  'Aprovação do orçamento',
];
