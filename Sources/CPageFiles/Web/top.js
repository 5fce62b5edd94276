// The line at the top: which lineage and generation this is, and the way to everything else.

import { make, icon, iconButton, button, changing } from './dom.js';
import { state, on, isAtNow } from './state.js';
import { isGoing } from './runs.js';
import { undo, redo, goHere, visit } from './acts.js';

/// Builds it; `open` has what opens lineages, map and keys.
export function buildTop(open) {
  const top = document.getElementById('top');
  const name = make('span', {}, 'breed');
  const menu = make('button', {
    type: 'button', id: 'lineage', title: 'All lineages (A)', 'aria-haspopup': 'dialog',
    'aria-keyshortcuts': 'a', click: open.lineages,
  }, name, icon('up'));
  const heading = make('h1', { id: 'name' }, menu);
  const number = make('b', {});
  const words = make('span', { class: 'words' });
  const aside = make('span', { class: 'elsewhere' });
  const back = changing(iconButton('undo', 'Undo: a generation back', 'u', undo));
  const forward = changing(iconButton('redo', 'Redo', 'r', redo));
  const map = iconButton('map', 'Map of the whole tree', 'm', open.map);
  const auto = changing(iconButton('auto', 'Let a fitness choose', 'b', open.auto));
  back.disabled = forward.disabled = map.disabled = auto.disabled = true;
  top.replaceChildren(heading,
    make('p', { id: 'where' }, number, words, aside),
    make('div', { class: 'tools', role: 'group', 'aria-label': 'Go' }, back, forward,
      map, auto, iconButton('star', 'Stars', 'Shift+S', open.stars),
      changing(iconButton('plus', 'New lineage', 'n', open.fresh)),
      iconButton('help', 'All keys', '?', open.help)));

  function update() {
    const { sheet, history } = state;
    if (!sheet) return;
    document.title = `${sheet.lineage}/${sheet.number} · breed`;
    name.textContent = sheet.lineage;
    menu.setAttribute('aria-label', `Lineage ${sheet.lineage}: all lineages`);
    const text = `Generation ${sheet.number}`;
    if (number.textContent !== text) {
      // Read aloud where the person went there; a run would never let one listen to anything else.
      number.setAttribute('aria-live', state.busy || state.visits ? 'polite' : 'off');
      number.textContent = text;
    }
    words.textContent = sheet.words;
    words.title = sheet.words;
    back.disabled = isAtNow() && history.undo == null;
    forward.disabled = history.redo == null;
    map.disabled = auto.disabled = false;
    offer(offers());
  }

  // What may be done where the sheet is not what the lineage, or the shell, is at.
  function offers() {
    const { sheet, history, current, followed } = state;
    const { lineage, number: shown } = sheet;
    const newest = () => visit(state.sheet.lineage, state.history.now);
    if (isGoing(lineage)) {
      return followed === `${lineage}/${shown}` || isAtNow() ? [] : [['Follow the run', newest]];
    }
    if (!isAtNow()) {
      return [[`${lineage} is at ${history.now}.`], ['Go here', goHere],
        [`Back to ${history.now}`, newest]];
    }
    return current && current !== lineage ? [[`The shell is at ${current}.`], ['Go here', goHere]] : [];
  }

  // Buttons that stay the same stay there: a click takes a while.
  let offered = '';
  function offer(all) {
    const list = state.guest ? all.filter(([, act]) => act !== goHere) : all;
    const labels = list.map(([label]) => label).join('\n');
    if (labels === offered) return;
    offered = labels;
    aside.replaceChildren(...list.map(([label, act]) =>
      (act ? button(label, act, 'small') : make('span', {}, label))));
  }
  on('sheet history lineages run', update);
}
