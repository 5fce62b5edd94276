// What others do meanwhile: another window, or a shell. And whether the server is there at all.

import * as api from './api.js';
import { state, marks, changed, isAtNow, on } from './state.js';
import { show, visit, refresh } from './acts.js';
import { find, receive, reportOf, isGoing, isDone } from './runs.js';
import { say, sentence } from './message.js';
import { starsChanged } from './starring.js';
import { some, topDialog } from './dom.js';
import { newest } from './newest.js';
import { newestOf, savedNow } from './history.js';

const link = document.getElementById('link');
let isAway = false;

/// Says that the server is away, until it is back.
function away() {
  if (isAway) return;
  isAway = true;
  document.body.classList.add('away');
  link.textContent = 'Waiting for breed serve… Your picks are kept.';
}

// It answers, but not to this page: waiting would not help.
function tellRefusal(error) {
  if (error instanceof api.Refusal) link.textContent = sentence(error.message);
}

async function back(begin) {
  try {
    await refresh();
  } catch (error) {
    tellRefusal(error);
    return;
  }
  isAway = false;
  document.body.classList.remove('away');
  link.textContent = '';
  await find().then(over => over.forEach(tellOfRun), () => {});
  starsChanged();
  try {
    if (state.sheet) await catchUp(state.sheet.lineage); else await begin();
  } catch { /* the next event, or the person, asks again */ }
}

/// Looks whether the shown lineage went on; one look after the other.
const look = newest(() => (state.sheet ? catchUp(state.sheet.lineage).catch(() => {}) : null));

/// Looks whether the lineage went on. Whoever is at the newest and has picked nothing goes
/// along; everybody else is told.
async function catchUp(name) {
  await followed;
  // It is about to be looked at anyway.
  if (next) return;
  const shown = state.sheet;
  if (!shown || shown.lineage !== name || state.busy || state.visits) return;
  const before = state.history;
  const history = await api.lineage(name);
  if (state.busy || shown !== state.sheet) return;
  // A run that has just begun is followed instead.
  if (isGoing(name)) { follow(name); return; }
  const { count } = history;
  if (count === before.count && history.now === before.now) return;
  const isNew = count > before.count;
  const target = isNew ? newestOf(history) : history.now;
  // Nothing that could be shown yet.
  if (isNew && target === newestOf(before)) return;
  const words = isNew ? `Generation ${target} was bred elsewhere.`
    : `The lineage was taken to generation ${target} elsewhere.`;
  if (isAtNow() && !isAtWork(shown)) {
    const number = savedNow(history);
    await show(name, number, { history, replace: true, unless: () => isAtWork(shown) });
    if (state.sheet.lineage !== name || state.sheet.number !== number) return;
    state.followed = `${name}/${number}`;
    // What a run bred, it tells itself.
    if (!isGoing(name) && reportOf(name)?.generation !== number) say(words);
    return;
  }
  // The count that the page knows stays what the person saw: breeding now shall ask first.
  if (!isNew) { state.history = history; changed('history'); }
  say(words, 'ask', [['Show it', () => visit(name, target)]]);
}

// A run's sheets are followed at most twice a second, by whoever is at the newest and picks nothing.
let followed = Promise.resolve();
let next = 0;
let missed = null;   // a lineage that would have been followed, had nothing else been done
let due = 0;

function follow(name) {
  if (next) return;
  next = setTimeout(async () => {
    await followed;
    next = 0;
    followed = take(name).catch(() => {}).then(() => { due = Date.now() + 500; });
  }, Math.max(0, due - Date.now()));
}

on('busy', () => {
  if (state.busy || !missed) return;
  follow(missed);
  missed = null;
});

/// Whether the person is at something that a sheet must not be taken away from.
const isAtWork = shown => shown !== state.sheet || state.busy || state.visits > 0
  || marks().picks.length > 0 || Boolean(topDialog());

async function take(name) {
  const shown = state.sheet;
  if (shown?.lineage !== name) return;
  if (state.visits) return;
  if (state.busy) { missed = name; return; }
  const history = await api.lineage(name);
  if (shown !== state.sheet || state.busy) return;
  const isFollowed = state.followed === `${name}/${shown.number}` || isAtNow()
    || shown.number === newestOf(state.history);
  const stays = () => isAtWork(shown);
  const target = newestOf(history);
  if (isFollowed) state.followed = `${name}/${shown.number}`;
  if (isFollowed && target !== shown.number && !stays()) {
    await show(name, target, { history, replace: true, unless: stays });
    if (state.sheet?.number === target) state.followed = `${name}/${target}`;
  } else if (history.count !== state.history.count) {
    state.history = history;
    changed('history');
  }
}

function tellOfRun(report) {
  const { lineage, going, bred, aim, failure } = report;
  follow(lineage);
  if (going || state.sheet?.lineage !== lineage) return;
  if (failure) say(sentence(`The run failed: ${failure}`), 'fault');
  else say(`${isDone(report) ? 'Done' : 'Stopped'}: ${some(bred, 'generation')} bred for ${aim}. Pick what you like.`);
}

/// Listens for as long as the page is open. `begin` shows the first sheet where none is shown yet.
export function listen(begin) {
  let source;
  // Where there was nothing, a lineage that somebody else begins is shown; one that the person begins
  // here comes by itself.
  let isBeginning = false;
  const first = async () => {
    if (isBeginning || state.busy || topDialog()) return;
    isBeginning = true;
    try { await begin(); } catch { /* the next event asks again */ }
    isBeginning = false;
  };
  // A browser has few connections to one server: a page that nobody sees leaves its own to others.
  let isBehind = false;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) source?.close();
    else {
      isBehind = true;
      connect();
    }
  });
  const connect = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource('/api/events');
    source.addEventListener('open', () => {
      if (isAway || isBehind) back(begin);
      isBehind = false;
    });
    source.addEventListener('error', () => {
      away();
      // After some answers a browser gives up; this page does not.
      if (source.readyState === EventSource.CLOSED) {
        refresh().catch(tellRefusal);
        setTimeout(connect, 2500);
      }
    });
    source.addEventListener('lineage', event => {
      const { name, count, now } = JSON.parse(event.data);
      if (!state.sheet) { first(); return; }
      const known = state.lineages.find(one => one.name === name);
      if (known) Object.assign(known, { count, now });
      // Whoever is busy looks again afterwards.
      else if (!state.busy) refresh().catch(() => {});
      if (isGoing(name)) follow(name);
      else if (name === state.sheet.lineage) look();
    });
    source.addEventListener('run', event => {
      const report = JSON.parse(event.data);
      receive(report);
      tellOfRun(report);
    });
    source.addEventListener('stars', () => starsChanged());
    source.addEventListener('state', () => {
      if (state.sheet) refresh().catch(() => {}); else first();
    });
  };
  connect();
}
