/** A city with districts that exist there, their postcodes, and its middle in degrees. */
export interface City {
  readonly city: string;
  readonly state: string;
  readonly area: string;
  readonly weight: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly districts: readonly (readonly [district: string, postcode: string])[];
  readonly streets: readonly string[];
}

// prettier-ignore
export const cities: readonly City[] = [
  {
    city: 'Goiânia', state: 'GO', area: '62', weight: 60, latitude: -16.6869, longitude: -49.2648,
    districts: [['Setor Oeste', '74110-060'], ['Setor Bueno', '74215-010'], ['Setor Marista', '74150-070'], ['Setor Central', '74015-010'], ['Setor Campinas', '74520-010'], ['Jardim Goiás', '74805-100'], ['Setor Coimbra', '74530-010']],
    streets: ['Rua 9', 'Avenida T-63', 'Avenida T-4', 'Rua 136', 'Avenida Anhanguera', 'Avenida Goiás', 'Rua 55', 'Avenida 85', 'Alameda Ricardo Paranhos', 'Avenida Jamel Cecílio'],
  },
  {
    city: 'Aparecida de Goiânia', state: 'GO', area: '62', weight: 15, latitude: -16.8198, longitude: -49.2469,
    districts: [['Vila Brasília', '74905-500'], ['Jardim Nova Era', '74916-100'], ['Setor Garavelo', '74930-300']],
    streets: ['Avenida Rio Verde', 'Avenida Independência', 'Rua São Paulo', 'Avenida Igualdade', 'Rua 12-A'],
  },
  {
    city: 'Anápolis', state: 'GO', area: '62', weight: 12, latitude: -16.3281, longitude: -48.953,
    districts: [['Jundiaí', '75110-390'], ['Centro', '75020-010'], ['Vila Santana', '75125-080']],
    streets: ['Avenida Brasil', 'Rua Engenheiro Portela', 'Avenida Santos Dumont', 'Rua General Joaquim Inácio'],
  },
  {
    city: 'Brasília', state: 'DF', area: '61', weight: 13, latitude: -15.7942, longitude: -47.8822,
    districts: [['Asa Sul', '70350-500'], ['Asa Norte', '70750-500'], ['Águas Claras', '71900-100']],
    streets: ['SCS Quadra 2 Bloco C', 'CLN 210 Bloco B', 'Avenida das Araucárias', 'CLS 105 Bloco A'],
  },
];
