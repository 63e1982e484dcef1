/**
 * HiGHS on a placement round: a linear program over the allowed pairs, each client at most once, each slot and
 * each environment at most its places. Such a program has whole corners, so no pair has to be declared a yes or no. Presolve is off: it takes
 * several times as long as what it saves on these models (bench/placement-round.ts).
 */
import type { RoundModel, RoundSolver, RoundStart } from '@polku/domain';
import loadHighs, { type Highs, type ModelData } from 'highs';

const timeLimitSeconds = 20;
/** Costs near one hundred suit the solver's tolerances; the proof is made in whole numbers afterwards. */
const usualCost = 100;

export function loadSolver(): Promise<Highs> {
  return loadHighs();
}

export async function newRoundSolver(): Promise<RoundSolver> {
  const highs = await loadSolver();
  return (model) => solve(highs, model);
}

export function roundProgram(highs: Highs, model: RoundModel, unit: number): ModelData {
  const columns = model.pairClient.length;
  const clients = model.clients.length;
  const slots = model.places.length;
  const rows = clients + slots + model.environmentPlaces.length;
  const starts = new Int32Array(columns + 1);
  const indices: number[] = [];
  for (let pair = 0; pair < columns; pair += 1) {
    const slot = model.pairSlot[pair] ?? 0;
    const environment = model.slotEnvironment[slot] ?? -1;
    indices.push(model.pairClient[pair] ?? 0, clients + slot);
    if (environment >= 0) indices.push(clients + slots + environment);
    starts[pair + 1] = indices.length;
  }
  return {
    numCols: columns,
    numRows: rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: model.pairWeight.map((weight) => weight / unit),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows).fill(-highs.infinity),
    rowUpper: Float64Array.from([
      ...new Uint8Array(clients).fill(1),
      ...model.places,
      ...model.environmentPlaces,
    ]),
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: columns,
      starts,
      indices: Int32Array.from(indices),
      values: new Float64Array(indices.length).fill(1),
    },
  };
}

function solve(highs: Highs, model: RoundModel): RoundStart | undefined {
  if (model.pairClient.length === 0) return undefined;
  const greatest = model.pairWeight.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const unit = Math.max(greatest / usualCost, 1e-9);
  return highs.withModel(roundProgram(highs, model, unit), (program) => {
    program.options.set({ output_flag: false, presolve: 'off', time_limit: timeLimitSeconds });
    program.run();
    if (program.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
    const { colValue, rowDual } = program.getSolution();
    const chosen = new Int32Array(model.clients.length).fill(-1);
    for (let pair = 0; pair < colValue.length; pair += 1)
      if ((colValue[pair] ?? 0) > 0.5) chosen[model.pairClient[pair] ?? 0] = pair;
    const worth = Array.from({ length: model.places.length + model.environmentPlaces.length }, (_, node) =>
      Math.round(Math.abs(rowDual[model.clients.length + node] ?? 0) * unit),
    );
    const slots = model.places.length;
    // a place of a slot costs its environment's too
    const prices = Float64Array.from(worth, (price, node) => {
      const environment = node < slots ? (model.slotEnvironment[node] ?? -1) : -1;
      return price + (environment >= 0 ? (worth[slots + environment] ?? 0) : 0);
    });
    return { chosen, prices };
  });
}
