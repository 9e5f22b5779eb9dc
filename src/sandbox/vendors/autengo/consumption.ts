import type { Random } from '../../random';
import type { Fields } from '../../read';
import type { Fuel } from './models';

/** Grams of CO2 from a litre (a kilogram of gas) of each fuel. */
const carbon: Readonly<Record<Fuel, number>> = {
  gasoline: 23.2,
  diesel: 26.4,
  electric: 0,
  electricGasoline: 23.2,
  cng: 27.9,
};
const fuelPrice: Readonly<Record<Fuel, number>> = {
  gasoline: 1.79,
  diesel: 1.66,
  electric: 0,
  electricGasoline: 1.79,
  cng: 1.35,
};
const powerPrice = 0.39;

/**
 * Consumption, emissions and what they cost in a year of 15,000 km, all from fuel and power. What a car
 * does not use is 0: the documents show a number in every field.
 */
export function consumption(random: Random, fuel: Fuel, powerKw: number, plugIn: boolean): Fields {
  const electric = fuel === 'electric';
  const size = 3.2 + powerKw * 0.021 + random.decimal(-0.3, 0.4, 1);
  const share: Readonly<Record<Fuel, number>> = {
    gasoline: 1,
    diesel: 0.82,
    electric: 0,
    electricGasoline: 0.78,
    cng: 0.66,
  };
  const litres = size * share[fuel];
  const power = electric || plugIn ? 12 + powerKw * 0.028 + random.decimal(-0.6, 0.9, 1) : 0;
  const emission = Math.round(litres * carbon[fuel]);
  const weighted = plugIn ? Math.round(emission * 0.24) : emission;
  const fuelYear = Math.round((plugIn ? litres * 0.3 : litres) * 150 * fuelPrice[fuel]);
  const powerYear = Math.round(power * 150 * powerPrice);
  const tenYears = (perTon: number) => Math.round((weighted * 15_000 * 10 * perTon) / 1_000_000);
  return {
    emissionsCombinedCo2Class: co2Class(weighted),
    emissionsDischargedCo2Class: co2Class(emission),
    co2EmissionCombined: emission,
    consumptionFuelCombined: one(litres),
    consumptionFuelCity: one(litres * 1.25),
    consumptionFuelSuburban: one(litres * 0.98),
    consumptionFuelRural: one(litres * 0.86),
    consumptionFuelHighway: one(litres * 1.06),
    consumptionPowerCombined: one(power),
    co2EmissionCombinedWeighted: weighted,
    consumptionFuelCombinedWeighted: one(plugIn ? litres * 0.24 : litres),
    consumptionPowerCombinedWeighted: one(plugIn ? power * 0.8 : power),
    co2EmissionsDischarged: emission,
    consumptionPowerCity: one(power * 0.8),
    consumptionPowerSuburban: one(power * 0.85),
    consumptionPowerRural: one(power * 0.95),
    consumptionPowerHighway: one(power * 1.28),
    electricRangePluginHybrid: plugIn ? random.whole(45, 88) : 0,
    energieCostFuelPrice: fuelPrice[fuel],
    energieCostPowerPrice: powerPrice,
    energieCostConsumptionPriceYear: fuelYear + powerYear,
    energieCostTax: electric ? 0 : Math.round(powerKw * 0.4 + Math.max(0, emission - 95) * 2.2),
    energieCostConsumptionCosts: fuelYear + powerYear,
    energieCostCo2CostsLow: tenYears(55),
    energieCostCo2CostsHigh: tenYears(190),
    energieCostCo2CostsMiddle: tenYears(115),
  };
}

/** The official steps, in grams per kilometre. */
function co2Class(grams: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [0, 'A'],
    [95, 'B'],
    [115, 'C'],
    [135, 'D'],
    [155, 'E'],
    [175, 'F'],
  ];
  return steps.find(([most]) => grams <= most)?.[1] ?? 'G';
}

const one = (value: number) => Number(value.toFixed(1));
