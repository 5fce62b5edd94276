// What a person can do, each as a call to the server and what the page makes of its answer. Nothing
// that was picked, locked or set is given up when an answer is bad or does not come.

import * as api from './api.js';
import {
  state, changed, marks, setMarks, isAtNow, strength, settings, usualCount, generationOf,
} from './state.js';
import { request } from './command.js';
import { halt, find, receive, dismiss, isGoing } from './runs.js';
import { arrange, pixelsFor } from './sheet.js';
import { newestOf, savedNow } from './history.js';
import { say, quiet, sentence } from './message.js';
import { some } from './dom.js';
import { isRefused } from './guest.js';

const isOnItsWay = 'A sheet is on its way: try again when it is there.';
let latest = 0;

/// Does something that takes a while, one thing at a time; the promise fails where it could not.
async function alone(work) {
  if (state.guest) throw new api.Refusal(403, state.guest);
  if (state.busy) throw new Error(isOnItsWay);
  state.busy = true;
  changed('busy');
  try {
    await work();
  } finally {
    state.busy = false;
    changed('busy');
  }
}

/// The same for what is asked for without a form: Enter twice breeds once, and what fails is told.
async function busily(work, again) {
  if (!state.busy) await alone(work).catch(error => complain(error, again));
}

/// Says what went wrong, and what is left.
export function complain(error, again) {
  const offers = again ? [['Try again', again]] : [];
  if (error instanceof api.Silence) {
    say('breed serve does not answer. Your picks are kept.', 'fault', offers);
  } else {
    if (!(error instanceof api.Refusal)) console.error(error);
    say(sentence(error.message), 'fault', offers);
  }
}

/// The page's address for a sheet.
export const hashOf = sheet => `#${encodeURIComponent(sheet.lineage)}/${sheet.number}`;

/// Shows a generation, without making it the current one. The sheet before stays until all pictures
/// of the new one are there. What was asked for last wins; `unless` says whether it came too late.
export async function show(name, number, { known, history: read, replace = false, unless } = {}) {
  const mine = ++latest;
  const coming = read ? Promise.resolve(read) : api.lineage(name);
  coming.catch(() => {});
  // As many pictures as there are now, where it is not known.
  const count = (state.history?.name === name && generationOf(number)?.pictures)
    || (state.sheet?.pictures.length ?? state.choices?.count.default);
  const sheet = known ?? await api.generation(name, number ?? savedNow(await coming), pixelsFor(count));
  const [history, place] = await Promise.all([coming, arrange(sheet)]);
  if (mine !== latest || unless?.()) return;
  const how = replace || !state.sheet ? 'replaceState' : 'pushState';
  Object.assign(state, { history, sheet });
  place();
  if (location.hash !== hashOf(sheet)) window.history[how](null, '', hashOf(sheet));
  changed('history');
  changed('sheet');
  changed('marks');
}

/// Shows a generation because the person asked for it.
export async function visit(name, number) {
  quiet();
  state.visits += 1;
  const isNewest = !number || state.history?.name === name && number === state.history.now;
  try {
    await show(name, number);
    // Where a run is going, the newest is where one goes along from.
    if (isNewest && state.sheet) state.followed = `${name}/${state.sheet.number}`;
  } catch (error) {
    complain(error, () => visit(name, number));
  } finally {
    state.visits -= 1;
  }
}

/// Which lineages there are.
export async function refresh() {
  const { lineages, current, faults, guest } = await api.state();
  Object.assign(state, { lineages, current, faults, guest });
  changed('lineages');
}

async function arrive(answer, words) {
  const sheet = answer.generation ?? answer;
  state.current = sheet.lineage;
  // The person has gone on by hand: the controls are wanted again.
  if (!isGoing(sheet.lineage)) dismiss(sheet.lineage);
  await show(sheet.lineage, null, { known: sheet });
  refresh().catch(() => {});
  say([words, ...(answer.told ?? [])].join(' '));
}

/// Breeds what is picked from the shown sheet.
export function breed() {
  if (!state.sheet || isRefused()) return;
  if (!marks().picks.length) {
    say('Pick one or more pictures first: click them, or type their numbers, such as 3 7. Then breed.', 'ask');
    return;
  }
  busily(async () => {
    // Of now: the person may look elsewhere while a run stops.
    const [from, body, { locks }] = [state.sheet, request(), marks()];
    const known = await halt(from.lineage);
    if (known) body.seen = known.count;
    const branches = state.history.generations.some(one => one.parent === from.number);
    const answer = await asked(from.lineage, 'next', body, settings.count ?? usualCount(from));
    if (!answer) return;
    // What is locked stays in its place, and stays locked there.
    if (locks.length) setMarks({ locks }, answer.generation);
    await arrive(answer, `Generation ${answer.generation.number}: ${answer.generation.words}.`
      + (branches ? ' A new branch.' : ''));
  }, breed);
}

/// Asks for an act that leads to about so many pictures; where somebody else bred meanwhile, leaves it
/// to the person what to do.
async function asked(name, what, body, count) {
  try {
    return await api.act(name, what, body, pixelsFor(count));
  } catch (error) {
    if (error.status !== 409) throw error;
    const history = await api.lineage(name);
    // It is not that somebody bred.
    if (history.count === body.seen) throw error;
    say(sentence(error.message), 'ask', [
      ['Show it', () => visit(name, newestOf(history))],
      [what === 'next' ? 'Breed anyway' : 'Do it anyway', () => busily(async () => {
        const answer = await api.act(name, what, { ...body, seen: history.count });
        if (body.lock) setMarks({ locks: body.lock }, answer.generation);
        await arrive(answer, 'Done.');
      })],
    ]);
    return null;
  }
}

/// A generation back. Where an earlier or other sheet is looked at, first to where the lineage is.
export function undo() {
  if (!state.sheet) return;
  if (!isAtNow()) { visit(state.sheet.lineage, state.history.now); return; }
  if (state.history.undo != null) step('undo', 'Back at');
  else say('This is where the lineage begins; there is nothing before it.', 'ask');
}

export function redo() {
  if (!state.sheet) return;
  if (state.history.redo != null) step('redo', 'Forward at');
  else say('Nothing was undone, so there is nothing to redo.', 'ask');
}

function step(what, words) {
  busily(async () => {
    const { lineage } = state.sheet;
    const history = await halt(lineage) ?? state.history;
    const answer = await asked(lineage, what, { seen: history.count },
      generationOf(history[what])?.pictures);
    if (!answer) return;
    await arrive(answer, `${words} generation ${answer.generation.number}. Nothing is deleted.`);
  }, () => step(what, words));
}

/// Makes the shown generation the current one, for the shell too.
export function goHere() {
  busily(async () => {
    const { lineage, number } = state.sheet;
    await halt(lineage);
    await arrive(await api.act(lineage, 'load', { generation: number }),
      `${lineage} goes on from generation ${number}.`);
  }, goHere);
}

/// One picture from timid to wild, its children on a canvas that was chosen for them.
export function vary(sheet, number, canvas = {}) {
  busily(async () => {
    await halt(sheet.lineage);
    const limits = { ...request().limits, ...canvas };
    const { count: seen } = sheet.lineage === state.history.name ? state.history
      : await api.lineage(sheet.lineage);
    const answer = await asked(sheet.lineage, 'vary', { from: sheet.number, number, seen, limits });
    if (answer) await arrive(answer, `Picture ${number}, from timid to wild: a row for each strength.`);
  });
}

/// Crosses a picture with another, their children on a canvas that was chosen for them; the promise fails
/// where it could not.
export function cross(sheet, number, address, canvas = {}) {
  return alone(async () => {
    await halt(sheet.lineage);
    const limits = { ...request().limits, ...canvas };
    const { count: seen } = await api.lineage(sheet.lineage);
    const first = `${sheet.lineage}/${sheet.number}/${number}`;
    const body = { first, second: address, strength: strength(), seen, limits };
    if (settings.count) body.count = settings.count;
    await arrive(await api.act(sheet.lineage, 'cross', body), `${first} crossed with ${address}.`);
  });
}

/// Keeps a picture whose network was changed by hand as a child; the promise fails where it could not.
/// `known` is how many generations the person knows of; `kept` is called as soon as it is made.
export function edit(sheet, number, changes, known, kept) {
  return alone(async () => {
    await halt(sheet.lineage);
    const seen = known ?? (sheet.lineage === state.history.name ? state.history
      : await api.lineage(sheet.lineage)).count;
    const answer = await api.act(sheet.lineage, 'edit', { from: sheet.number, number, changes, seen });
    kept();
    await arrive(answer, `Generation ${answer.generation.number} is kept: picture 1 with your `
      + `${changes.length === 1 ? 'change' : 'changes'}, picture 2 as it was.`);
  });
}

/// Begins a lineage; the promise fails where it could not, so that the form stays open.
export function found(body) {
  return alone(async () => {
    const answer = await api.found(body);
    const sheet = answer.generation ?? answer;
    const pictures = some(sheet.pictures.length, 'picture');
    await arrive(answer, `${sheet.lineage} begins, with ${pictures}. Pick what you like.`);
  });
}

/// Begins a lineage with stars; the promise fails where it could not, so that the form stays open.
export function foundFromStars(body) {
  return alone(async () => {
    const answer = await api.starsInto(body);
    const { lineage, pictures } = answer.generation;
    await arrive(answer, `${lineage} begins with ${some(pictures.length, 'star')}. Pick what you like.`);
  });
}

/// Plants the pictures of files, one after the other; what is refused is told, and the others go on.
export function plant(files) {
  if (isRefused()) return;
  if (state.busy) { say(isOnItsWay, 'ask'); return; }
  busily(async () => {
    const refused = [];
    for (const file of files) {
      say(`Importing ${file.name}…`);
      try {
        await arrive(await api.plant(file), `${file.name} is imported.`);
      } catch (error) {
        if (!(error instanceof api.Refusal)) throw error;
        const { message } = error;
        refused.push(sentence(message.includes(file.name) ? message : `${file.name}: ${message}`));
      }
    }
    if (refused.length) {
      const planted = files.length - refused.length;
      say([...refused, planted && `${some(planted, 'other is', 'others are')} imported.`].filter(Boolean).join(' '),
        'fault');
    }
  });
}

/// Lets a fitness choose; the promise fails where it could not, so that the form stays open.
export const startRun = (name, body) => alone(() => begin(name, 'run', body));

/// Goes on with the run that was stopped.
export function goOn(name) {
  busily(async () => {
    const { count: seen } = await api.lineage(name);
    await begin(name, 'run/on', { seen });
  }, () => goOn(name));
}

async function begin(name, what, body) {
  quiet();
  const { run } = await api.act(name, what, body);
  receive(run);
  // It may be over already, and its end have been told before this answer came.
  await find();
}

/// Stops the run of a lineage, when its generation is done.
export function stopRun(name) {
  busily(() => halt(name), () => stopRun(name));
}
