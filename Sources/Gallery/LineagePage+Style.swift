extension LineagePage {
  /// The style, for light and dark and for wide and narrow windows.
  static let style = """
    :root {
      --ground: #faf8f5; --card: #fff; --ink: #211e1a; --quiet: #766f65; --line: #e2dcd2;
      --accent: #b8501c;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #141312; --card: #1d1b19; --ink: #eeeae3; --quiet: #9d958a; --line: #35312c;
        --accent: #f2a164;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; max-width: 84rem; padding: 0 1.5rem; background: var(--ground);
      color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
    }
    a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
    a:hover { color: var(--accent); text-decoration-color: currentColor; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
    header { padding: 3.5rem 0 2rem; }
    h1, h2 { font-family: "Iowan Old Style", Palatino, "Palatino Linotype", Georgia, serif; }
    h1 { margin: 0; font-size: 3.2rem; line-height: 1.1; letter-spacing: -.02em; font-weight: 600; }
    header p { margin: .6rem 0 0; color: var(--quiet); }
    header span { white-space: nowrap; }
    header span + span::before { content: "\\00b7"; margin: 0 .45em 0 .2em; }
    .page { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 2.5rem; }
    nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; }
    nav svg { display: block; overflow: visible; font-size: 13px; }
    nav path { fill: none; stroke: var(--line); stroke-width: 2; }
    nav circle { fill: var(--card); stroke: var(--quiet); stroke-width: 2; }
    nav text { fill: var(--quiet); }
    nav tspan { fill: var(--ink); font-weight: 600; font-variant-numeric: tabular-nums; }
    nav .many circle { stroke-dasharray: 2.2 2.2; }
    nav .bare circle { fill: none; stroke: var(--line); }
    nav .now circle { fill: var(--accent); stroke: var(--accent); }
    nav a:hover text, nav a:hover tspan { fill: var(--accent); }
    section { padding-bottom: 3rem; }
    h2 { margin: 0; font-size: 1.5rem; font-weight: 600; }
    h2 em {
      margin-left: .3em; padding: .1em .55em; border-radius: 1em; background: var(--accent);
      color: var(--ground); font: 600 .75rem/1.6 system-ui, sans-serif; vertical-align: .25em;
    }
    section > p { margin: .15rem 0 1.1rem; color: var(--quiet); }
    .sheet { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1.1rem; }
    figure { margin: 0; min-width: 0; scroll-margin-top: 1rem; }
    figure img {
      display: block; width: 100%; height: auto; aspect-ratio: 1; border-radius: 8px;
      background: var(--line); transition: transform .15s;
    }
    figure .open { display: block; border-radius: 8px; }
    figure .open:hover img { transform: scale(1.025); }
    .parent .open { box-shadow: 0 0 0 3px var(--ground), 0 0 0 6px var(--accent); }
    figure:target b { color: var(--accent); text-decoration: underline; }
    figcaption {
      margin-top: .45rem; color: var(--quiet); font-size: .8125rem; line-height: 1.35;
      font-variant-numeric: tabular-nums;
    }
    .parent figcaption { margin-top: .7rem; }
    figcaption b, #about b { color: var(--ink); }
    figcaption i, figcaption .how, figcaption .all, #about .sum { display: none; }
    figcaption .from::before { content: "\\2190\\00a0"; }
    figcaption .to::before { content: "\\2192\\00a0"; color: var(--accent); }
    footer {
      border-top: 1px solid var(--line); padding: 1.2rem 0 2.5rem; color: var(--quiet);
      font-size: .875rem;
    }
    dialog {
      width: 100vw; height: 100vh; height: 100dvh; max-width: none; max-height: none; margin: 0;
      padding: 1.25rem; border: 0; background: var(--ground); color: var(--ink);
      grid-template-rows: minmax(0, 1fr) auto auto; gap: .75rem; justify-items: center;
    }
    dialog[open] { display: grid; }
    #stage { width: 100%; height: 100%; display: grid; place-items: center; min-height: 0; }
    #stage canvas, #stage img { display: block; border-radius: 6px; }
    #about { color: var(--quiet); max-height: 12rem; overflow: auto; text-align: center; }
    #about i { font-style: normal; }
    .note { white-space: pre-line; }
    .title + .tags::before { content: "\\00b7\\00a0"; }
    #about :is(.title, .tags, .apart, .note) { display: block; }
    #about .title { color: var(--ink); font-size: 1.25rem; }
    #about .tags::before { content: none; }
    #about .note { margin-top: .35rem; color: var(--ink); }
    #about .to::before { content: "\\00b7\\00a0"; }
    #buttons { margin: 0; display: flex; gap: .5rem; }
    button {
      font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line);
      border-radius: 2em; padding: .3em 1.1em; cursor: pointer;
    }
    button:hover { border-color: var(--accent); color: var(--accent); }
    @media (max-width: 52rem) {
      body { padding: 0 1rem; }
      header { padding: 2rem 0 1.2rem; }
      h1 { font-size: 2.3rem; }
      .page { display: block; }
      nav { position: static; max-height: 16rem; margin-bottom: 2rem; }
      .sheet { grid-template-columns: repeat(auto-fill, minmax(6.2rem, 1fr)); gap: .8rem; }
      dialog { padding: .75rem; }
    }
    @media (prefers-reduced-motion: reduce) {
      html { scroll-behavior: auto; }
      figure img { transition: none; }
    }
    @media print { nav, footer, dialog { display: none; } .page { display: block; } }
    """
}
