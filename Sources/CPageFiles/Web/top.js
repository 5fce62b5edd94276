// The line at the top: which lineage and generation this is, and the way to everything else.

import { make, icon, iconButton, button } from './dom.js';
import { state, on, isAtNow } from './state.js';
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
  const number = make('b', { 'aria-live': 'polite' });
  const words = make('span', { class: 'words' });
  const aside = make('span', { class: 'elsewhere' });
  const back = iconButton('undo', 'Undo: a generation back', 'u', undo);
  const forward = iconButton('redo', 'Redo', 'r', redo);
  const map = iconButton('map', 'Map of the whole tree', 'm', open.map);
  back.disabled = forward.disabled = map.disabled = true;
  top.replaceChildren(heading,
    make('p', { id: 'where' }, number, words, aside),
    make('div', { class: 'tools', role: 'group', 'aria-label': 'Go' }, back, forward,
      map,
      iconButton('plus', 'New lineage', 'n', open.fresh),
      iconButton('help', 'All keys', '?', open.help)));

  function update() {
    const { sheet, history, current } = state;
    if (!sheet) return;
    document.title = `${sheet.lineage}/${sheet.number} · breed`;
    name.textContent = sheet.lineage;
    menu.setAttribute('aria-label', `Lineage ${sheet.lineage}: all lineages`);
    number.textContent = `Generation ${sheet.number}`;
    words.textContent = sheet.words;
    words.title = sheet.words;
    back.disabled = isAtNow() && history.undo == null;
    forward.disabled = history.redo == null;
    map.disabled = false;
    aside.replaceChildren();
    if (!isAtNow()) {
      aside.append(make('span', {}, `${sheet.lineage} is at ${history.now}.`),
        button('Go here', goHere, 'small'),
        button(`Back to ${history.now}`, () => visit(sheet.lineage, history.now), 'small'));
    } else if (current && current !== sheet.lineage) {
      aside.append(make('span', {}, `The shell is at ${current}.`), button('Go here', goHere, 'small'));
    }
  }
  on('sheet history lineages', update);
}
