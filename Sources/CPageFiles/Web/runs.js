// Automatic runs: what the server says of them. A run belongs to its lineage, and goes on when nobody
// looks.

import * as api from './api.js';
import { state, changed } from './state.js';

const reports = new Map();   // how far each lineage's run is, as it was told last
const runs = new Map();      // each lineage's latest run, with a point a generation

/// How far a lineage's run is, or was when it ended; undefined where there is nothing to tell.
export const reportOf = name => reports.get(name);
export const isGoing = name => Boolean(reports.get(name)?.going);

/// Whether a run ended because its goal was reached.
export const isDone = ({ reached }) => reached;

/// A lineage's latest run: search, axes, whether it can go on, and its points by generation.
export const runOf = name => runs.get(name);

/// Takes what is told of a run.
export function receive(report) {
  const { lineage, going, generation, best, mean } = report;
  const known = reports.get(lineage);
  const isAnother = known?.id !== report.id;
  // Answers and events overtake each other; what is over stays over.
  if (!isAnother && !known.going && going) return;
  reports.set(lineage, report);
  if (best != null) runs.get(lineage)?.points.set(generation, { number: generation, best, mean });
  changed('run');
  if (isAnother || !going) lookAt(lineage).catch(() => {});
}

/// Asks for a lineage's latest run with all its points, and gives it; null where there is none.
export async function lookAt(name) {
  const run = await api.latestRun(name);
  if (run) runs.set(name, { ...run, points: new Map(run.generations.map(one => [one.number, one])) });
  else runs.delete(name);
  changed('run');
  return run;
}

// Takes a run as over that was told to be going; what it came to, its lineage tells.
async function conclude(known) {
  const { lineage } = known;
  const run = await lookAt(lineage).catch(() => null);
  // Meanwhile it may have told so itself, or another have begun.
  if (reports.get(lineage) !== known) return null;
  const report = run?.report ?? { ...known, going: false };
  reports.set(lineage, report);
  changed('run');
  return report;
}

/// Finds the runs that are going, for a page that was away; gives the last reports of those that ended
/// meanwhile.
export async function find() {
  const going = await api.runs();
  going.forEach(receive);
  const over = [...reports.values()]
    .filter(known => known.going && !going.some(one => one.lineage === known.lineage));
  return (await Promise.all(over.map(conclude))).filter(Boolean);
}

/// Stops a lineage's run, if one is going, and waits until it has; what it bred stays. Gives the history
/// then, where there was a run.
export async function halt(name) {
  if (!isGoing(name)) return null;
  try {
    await api.act(name, 'run/stop', {});
  } catch (error) {
    // It may have reached its goal just now.
    if (error.status !== 409) throw error;
  }
  if (isGoing(name)) await conclude(reports.get(name));
  const history = await api.lineage(name);
  if (state.sheet?.lineage === name) {
    state.history = history;
    changed('history');
  }
  return history;
}

/// Puts a run that is over away.
export function dismiss(name) {
  reports.delete(name);
  changed('run');
}
