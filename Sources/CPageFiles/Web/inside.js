// Inside a picture: its network as a diagram that one can touch. Whatever is turned shows in the picture
// at once, is saved nowhere, and waits with the picture until it is kept as a child.

import * as api from './api.js';
import { make, button, changing, iconButton, keyName, copyable, some } from './dom.js';
import { state } from './state.js';
import { edit } from './acts.js';
import { ChangedNetwork, isLink } from './changednetwork.js';
import { Diagram } from './diagram.js';
import { Edits } from './edits.js';
import { Inspector } from './inspector.js';
import { newest } from './newest.js';
import { query } from './view.js';
import { walk } from './walk.js';
import { sentence } from './message.js';

const rest = 220;        // milliseconds after which what was turned is still
const lively = 64;       // nodes whose pictures follow while one turns

export class Inside {
  /// `large` is the view of the picture.
  constructor(large) {
    this.large = large;
    this.diagram = new Diagram({
      choose: key => this.choose(key),
      pull: (...turn) => this.change(() => this.network.turn(...turn)),
      nudge: (...turn) => this.change(() => this.network.nudge(...turn)),
    });
    this.inspector = new Inspector(this);
    this.before = make('img', { class: 'before', alt: '', hidden: true, draggable: 'false' });
    this.title = make('h2', { id: 'inside-title' });
    const tool = (name, label, key, act) => iconButton(name, label, key, act);
    this.back = tool('undo', 'Undo a change', 'Control+Z', () => this.step('undo'));
    this.forth = tool('redo', 'Redo it', 'Control+Shift+Z', () => this.step('redo'));
    this.compare = tool('compare', 'As it was, while this is held', 'C', () => {});
    this.holding();
    this.head = make('header', { class: 'net-head' }, this.title,
      make('div', { class: 'tools', role: 'group', 'aria-label': 'Changes' }, this.back, this.forth,
        this.compare, tool('whole', 'The whole network', '0', () => this.diagram.fit())),
      make('div', { class: 'tools', role: 'group', 'aria-label': 'Pictures' },
        tool('back', 'The picture before', '', () => large.step(-1)),
        tool('on', 'The next picture', '', () => large.step(1)),
        tool('close', 'Back to the large picture', 'Escape', () => this.close())));
    this.command = copyable('edit-command', 'The command that makes the same child');
    this.keeper = changing(button('Keep as child', () => this.keep(), 'main'));
    this.reset = button('Reset', () => this.step('reset'));
    this.said = make('p', { class: 'note', role: 'status' });
    this.foot = make('div', { class: 'net-foot' }, this.said, this.command.element,
      make('p', { class: 'buttons' }, this.keeper, this.reset));
    this.panel = make('div', { class: 'net-panel' }, this.inspector.element, this.foot);
    this.place = make('div', { class: 'net-place' }, this.diagram.svg);
    this.resizing = new ResizeObserver(() => this.resized());
    this.loosen = () => this.hold(false);
    this.paintNodes = newest(() => this.nodes());
    this.isOpen = false;
  }

  get address() { return this.large.picture.address; }

  open() {
    if (this.isOpen) return;
    this.large.animate(false);
    this.isOpen = true;
    const { dialog, stage } = this.large;
    dialog.classList.add('inside');
    dialog.setAttribute('aria-labelledby', 'inside-title');
    dialog.append(this.head, this.place, this.panel);
    stage.append(this.before);
    this.resizing.observe(this.place);
    document.addEventListener('keyup', this.loosen);
    window.addEventListener('blur', this.loosen);
    // A child is kept on the picture's own canvas.
    this.large.paintOn({});
    this.large.tile(1);
    this.show();
    // What opened it is no longer seen.
    dialog.focus({ preventScroll: true });
  }

  /// Back to the large picture, as it is saved; what was changed waits.
  close() {
    this.leave();
    const { dialog } = this.large;
    dialog.classList.remove('inside');
    dialog.setAttribute('aria-labelledby', 'large-title');
    for (const element of [this.head, this.place, this.panel, this.before]) element.remove();
    this.large.change('');
    this.large.beside.offerInside();
    dialog.focus({ preventScroll: true });
  }

  /// Ends it with the window.
  leave() {
    this.isOpen = false;
    document.removeEventListener('keyup', this.loosen);
    window.removeEventListener('blur', this.loosen);
    this.stopping?.abort();
    this.resizing.disconnect();
    this.clear();
  }

  // Nothing of a network stays that another picture's could be taken for.
  clear() {
    clearTimeout(this.still);
    this.network = this.chosen = null;
    this.diagram.clear();
    this.inspector.clear();
    for (const url of [this.atlasURL, this.nodeURL]) if (url) URL.revokeObjectURL(url);
    this.atlasURL = this.nodeURL = null;
    this.hold(false);
    this.before.removeAttribute('src');
  }

  /// Shows the network of the picture that is shown large.
  async show() {
    this.stopping?.abort();
    const { signal } = this.stopping = new AbortController();
    this.note('');
    this.clear();
    this.edits = new Edits(this.address, this.large.sheet.seed);
    this.title.textContent = `Inside ${this.address}`;
    this.large.change(this.edits.text);
    this.tell();
    try {
      const network = await api.network(this.address, '', signal);
      if (signal.aborted) return;
      this.network = new ChangedNetwork(network, this.edits);
      this.diagram.show(network, this.network.values);
      this.choose(null);
      this.changed();
      this.settle(0);
    } catch (error) {
      if (!signal.aborted) this.complain(error);
    }
  }

  /// Says a sentence.
  note(text) {
    this.said.textContent = text;
    this.isFault = false;
  }

  // Says why something could not be shown, until it can.
  complain(error) {
    this.note(sentence(error.message));
    this.isFault = true;
  }

  /// Chooses a node, a connection or nothing.
  choose(key) {
    if (!this.network) return;
    this.edits.rest();
    this.chosen = key;
    this.diagram.choose(key);
    this.inspector.show(key);
    if (key && !isLink(key)) this.node(this.stopping.signal);
  }

  /// Gives a place a value.
  set(...change) { this.change(() => this.network.set(...change)); }

  toggle(key) { this.change(() => this.network.toggle(key)); }

  // While another network is on its way there is nothing to change.
  change(act) {
    if (!this.network) return;
    act();
    this.changed();
  }

  step(what) {
    this.edits[what]();
    this.network?.mix();
    this.changed();
  }

  // What was changed shows everywhere.
  changed() {
    if (!this.network) return;
    this.diagram.update(this.network.values);
    this.inspector.update();
    this.tell();
    this.large.change(this.edits.text);
    if (this.network.saved.nodes.length <= lively) this.paintNodes();
    this.settle(rest);
  }

  tell() {
    const { edits } = this;
    this.back.disabled = !edits.past.length;
    this.forth.disabled = !edits.future.length;
    this.compare.disabled = this.keeper.disabled = this.reset.disabled = !edits.count;
    this.command.element.hidden = !edits.count;
    this.command.set(edits.command(state.current));
    this.keeper.title = edits.count ? `${some(edits.count, 'change')}, as a new sheet (Control+Enter)` : '';
  }

  // Once it is still: what is heard, the ranges of values, and the nodes' pictures.
  settle(wait) {
    clearTimeout(this.still);
    const { signal } = this.stopping;
    this.still = setTimeout(async () => {
      const { text } = this.edits;
      this.paintNodes();
      try {
        const heard = text ? await api.network(this.address, text, signal) : this.network.saved;
        if (signal.aborted || text !== this.edits.text) return;
        this.network.hear(heard);
        this.diagram.update(this.network.values);
        this.inspector.update();
        if (this.isFault) this.note('');
        if (this.chosen && !isLink(this.chosen)) await this.node(signal);
      } catch (error) {
        if (!signal.aborted) this.complain(error);
      }
    }, wait);
  }

  // What all nodes paint.
  async nodes() {
    const { signal } = this.stopping;
    const count = this.network?.saved.nodes.length ?? 0;
    if (!count) return;
    const side = count <= 64 ? 96 : count <= 300 ? 64 : 32;
    try {
      const url = URL.createObjectURL(await api.nodes(this.address, this.asked({ side }), signal));
      if (signal.aborted) { URL.revokeObjectURL(url); return; }
      await this.diagram.paint(url, signal);
      if (this.atlasURL) URL.revokeObjectURL(this.atlasURL);
      this.atlasURL = url;
    } catch (error) {
      if (!signal.aborted) this.complain(error);
    }
  }

  // What the chosen node paints, large.
  async node(signal) {
    const { chosen, edits: { text } } = this;
    try {
      const bytes = await api.nodes(this.address, this.asked({ side: 256, node: chosen }), signal);
      if (signal.aborted || chosen !== this.chosen || text !== this.edits.text) return;
      if (this.nodeURL) URL.revokeObjectURL(this.nodeURL);
      this.nodeURL = URL.createObjectURL(bytes);
      this.inspector.paint(this.nodeURL);
    } catch (error) {
      if (!signal.aborted) this.complain(error);
    }
  }

  asked(query) { return this.edits.count ? { ...query, changes: this.edits.text } : query; }

  // The picture as it was, as long as a button or a key is held.
  holding() {
    const { compare } = this;
    compare.addEventListener('pointerdown', event => {
      if (event.button || compare.disabled) return;
      compare.setPointerCapture(event.pointerId);
      this.hold(true);
    });
    for (const name of ['pointerup', 'pointercancel', 'blur']) {
      compare.addEventListener(name, () => this.hold(false));
    }
    compare.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.hold(true);
    });
  }

  hold(isHeld) {
    if (isHeld && (!this.edits?.count || !this.isOpen)) return;
    this.compare.setAttribute('aria-pressed', String(isHeld));
    this.before.hidden = !isHeld;
    if (!isHeld) return;
    const { large } = this;
    const [width, height] = large.pixels(window.devicePixelRatio || 1);
    this.before.src = api.pictureURL(this.address, 'png', query(large.view, width, height, 1, large.time));
  }

  /// Makes the generation: the changed picture, and the picture as it was.
  async keep(seen) {
    const { edits, large } = this;
    if (!edits.count || this.isKeeping) return;
    this.isKeeping = true;
    this.note('');
    try {
      const list = edits.list;
      await edit(large.sheet, large.number, list, seen, () => edits.clear());
      large.dialog.close();
    } catch (error) {
      this.note(sentence(error.message));
      if (error.status === 409) this.said.append(' ', button('Keep it anyway', () => this.keepAnyway(), 'small'));
    } finally {
      this.isKeeping = false;
    }
  }

  async keepAnyway() {
    try {
      await this.keep((await api.lineage(this.large.sheet.lineage)).count);
    } catch (error) {
      this.note(sentence(error.message));
    }
  }

  resized() {
    if (!this.network) return;
    const { clientWidth: width, clientHeight: height } = this.diagram.svg;
    if (this.diagram.isUpright === height > width) { this.diagram.fit(); return; }
    const { chosen } = this;
    this.diagram.show(this.network.saved, this.network.values);
    this.choose(chosen);
  }

  /// Takes a key while this is open.
  key(event) {
    const name = keyName(event);
    if (event.altKey) return;
    const isTyping = event.target.matches('input:not([type=range], [type=radio]), select, textarea, code');
    const isOwn = event.target.matches('input, select, textarea');
    const act = this.commands(event, name, isTyping);
    if (!act) {
      if (event.ctrlKey || event.metaKey || isOwn) return;
      if (event.target.closest('button, a') && !this.place.contains(event.target)) return;
      if (!this.network || !walk(this.diagram, name, event.shiftKey)) return;
    }
    event.preventDefault();
    act?.();
  }

  commands(event, name, isTyping) {
    if (event.ctrlKey || event.metaKey) {
      if (name === 'Enter') return () => this.keep();
      // A field has steps of its own.
      if (isTyping) return null;
      if (name === 'z') return () => this.step(event.shiftKey ? 'redo' : 'undo');
      return name === 'y' ? () => this.step('redo') : null;
    }
    if (name === 'Escape') return () => this.close();
    if (isTyping) return null;
    const acts = {
      i: () => this.close(),
      c: () => this.hold(true),
      u: () => this.step('undo'),
      r: () => this.step('redo'),
      0: () => this.diagram.fit(),
      '+': () => this.diagram.zoom(1.25), '=': () => this.diagram.zoom(1.25), '-': () => this.diagram.zoom(0.8),
      o: () => { if (isLink(this.chosen)) this.toggle(this.chosen); },
    };
    // From the diagram to the value.
    const isThere = this.place.contains(event.target);
    if (isThere && (name === 'Enter' || name === ' ')) return () => this.inspector.focus();
    return acts[name];
  }
}
