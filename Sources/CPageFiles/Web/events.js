// What others do meanwhile: another window, or a shell. And whether the server is there at all.

import * as api from './api.js';
import { state, marks, changed, isAtNow } from './state.js';
import { show, visit, refresh } from './acts.js';
import { say } from './message.js';

const link = document.getElementById('link');
let isAway = false;

/// Says that the server is away, until it is back.
function away() {
  if (isAway) return;
  isAway = true;
  document.body.classList.add('away');
  link.textContent = 'Waiting for breed serve… Your picks are kept.';
}

async function back(begin) {
  try {
    await refresh();
  } catch (error) {
    // It answers, but not to this page: waiting would not help.
    if (error instanceof api.Refusal) link.textContent = `${error.message}.`;
    return;
  }
  isAway = false;
  document.body.classList.remove('away');
  link.textContent = '';
  try {
    if (state.sheet) await catchUp(state.sheet.lineage); else await begin();
  } catch { /* the next event, or the person, asks again */ }
}

/// Looks whether the shown lineage went on. Whoever is at the newest and has picked nothing goes
/// along; everybody else is told.
async function catchUp(name) {
  const shown = state.sheet;
  if (!shown || shown.lineage !== name || state.busy) return;
  const before = state.history;
  const history = await api.lineage(name);
  if (state.busy || shown !== state.sheet) return;
  const { count } = history;
  if (count === before.count && history.now === before.now) return;
  const isNew = count > before.count;
  const target = isNew ? count : history.now;
  const words = isNew ? `Generation ${target} was bred elsewhere.`
    : `The lineage was taken to generation ${target} elsewhere.`;
  if (isAtNow() && !marks().picks.length && !document.querySelector('dialog[open]')) {
    await show(name, history.now, { replace: true });
    say(words);
    return;
  }
  // The count that the page knows stays what the person saw: breeding now shall ask first.
  if (!isNew) { state.history = history; changed('history'); }
  say(words, 'ask', [['Show it', () => visit(name, target)]]);
}

/// Listens for as long as the page is open. `begin` shows the first sheet where none is shown yet.
export function listen(begin) {
  let source;
  const connect = () => {
    source?.close();
    source = new EventSource('/api/events');
    source.addEventListener('open', () => { if (isAway) back(begin); });
    source.addEventListener('error', () => {
      away();
      // After some answers a browser gives up; this page does not.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2500);
    });
    source.addEventListener('lineage', event => {
      const { name } = JSON.parse(event.data);
      refresh().catch(() => {});
      catchUp(name).catch(() => {});
    });
    source.addEventListener('state', () => refresh().catch(() => {}));
  };
  connect();
}
