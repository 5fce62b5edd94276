// The page of breed serve, begun: what is known is asked for, the sheet is shown, and from then on
// keys, clicks and the server's events say what happens.

import * as api from './api.js';
import { topDialog } from './dom.js';
import { state, marks, on } from './state.js';
import { show, refresh, complain, hashOf } from './acts.js';
import { buildTop } from './top.js';
import { buildControls } from './controls.js';
import { onLarge, onStar } from './sheet.js';
import { openLarge } from './large.js';
import { openLineages, openNew, welcome, acceptDrops } from './lineages.js';
import { openMap } from './map.js';
import { openStars } from './starsview.js';
import { toggleStar } from './starring.js';
import { openAuto } from './auto.js';
import { find } from './runs.js';
import { say } from './message.js';
import { listenToKeys } from './keys.js';
import { openHelp } from './help.js';
import { listen } from './events.js';
import './filmstrip.js';
import './runpanel.js';

/// The lineage and generation that the address asks for: #a/3.
function asked() {
  const plain = text => { try { return decodeURIComponent(text); } catch { return text; } };
  const [name, number] = location.hash.slice(1).split('/').map(plain);
  return name ? [name, Number(number) || undefined] : null;
}

/// Shows what the address asks for, else where the person was last.
async function begin() {
  if (!state.choices) {
    state.choices = await api.choices();
    buildControls();
  }
  await refresh();
  const isOfStars = location.hash === '#stars';
  const names = state.lineages.map(one => one.name);
  const wanted = asked();
  const name = [wanted?.[0], state.current, names[0]].find(one => names.includes(one));
  if (!name) {
    welcome();
    if (isOfStars) openStars();
    return;
  }
  try {
    await show(name, name === wanted?.[0] ? wanted[1] : undefined, { replace: true });
  } catch (error) {
    // The address may name a generation that is not there.
    if (wanted?.[1]) await show(name, undefined, { replace: true }); else throw error;
  }
  if (isOfStars) openStars();
  if (state.faults.length) say(state.faults[0], 'fault');
  else if (state.guest) say('Click a picture to see it large. ? shows all keys.');
  else if (!marks().picks.length) say('Click what you like, or type 3 7. ? shows all keys.');
}

const start = () => begin().catch(error => complain(error, start));

buildTop({
  lineages: openLineages, map: openMap, auto: openAuto, stars: openStars, fresh: openNew, help: openHelp,
});
onLarge(number => openLarge(number));
onStar(number => toggleStar(state.sheet.pictures[number - 1]));
listenToKeys();
acceptDrops();
on('sheet', () => document.body.classList.add('filled'));
window.addEventListener('popstate', () => {
  // Whoever goes back from a window over the page wants it closed, and nothing else.
  const open = topDialog();
  if (open && state.sheet) {
    open.close();
    window.history.pushState(null, '', hashOf(state.sheet));
    return;
  }
  if (location.hash === '#stars') { openStars(); return; }
  const wanted = asked();
  if (wanted) show(...wanted, { replace: true }).catch(complain);
});
start().finally(() => {
  find().catch(() => {});
  listen(begin);
});
