import Pictures
import Text

extension LineagePage {
  /// The title of the page of a lineage.
  static func title(of name: String) -> String { "\(name), a lineage of pictures" }

  /// Whether a file that begins so is the page of a lineage of that name.
  public static func isPage(of name: String, _ beginning: String) -> Bool {
    beginning.hasPrefix("<!DOCTYPE html>\n")
      && beginning.contains("\n\(titleLine(title(of: name)))\n")
  }

  private static func titleLine(_ title: String) -> String {
    "<title>\(Markup.escaped(title))</title>"
  }

  /// The page up to its first sheet: what the browser may load (nothing from outside), the style,
  /// the lineage's name and tree.
  public var beginning: String {
    """
    \(Self.head(title: Self.title(of: name)))
    <body>
    \(Self.header(name, facts))
    <div class="page">
    <nav aria-label="Generations">
    \(drawing)
    </nav>
    <main>

    """
  }

  /// What the browser may load (nothing from outside), the title and the style.
  static func head(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    \(titleLine(title))
    <style>
    \(Self.style)
    </style>
    </head>
    """
  }

  /// The page's heading, and what is said below it.
  static func header(_ heading: String, _ facts: [String]) -> String {
    """
    <header>
    <h1>\(Markup.escaped(heading))</h1>
    <p>\(facts.map { "<span>\(Markup.escaped($0))</span>" }.joined(separator: " "))</p>
    </header>
    """
  }

  /// A sheet: its heading and its pictures.
  public func section(_ sheet: Sheet) -> String {
    let number = sheet.generation
    return """
      <section id="g\(number)" aria-labelledby="h\(number)">
      <h2 id="h\(number)">Generation \(number)\(sheet.isCurrent ? " <em>now</em>" : "")</h2>
      <p>\(Markup.escaped(sheet.words))</p>
      <div class="sheet">
      \(sheet.pictures.map(figure).joined(separator: "\n"))
      </div>
      </section>

      """
  }

  /// The rest of the page, after its last sheet: the viewer.
  public var end: String {
    "</main>\n</div>\n" + Self.viewer("A ringed picture has children.")
  }

  /// The footer and the viewer, up to the end of the page.
  ///
  /// - Parameter words: what the footer says of the pictures.
  static func viewer(_ words: String) -> String {
    """
    <footer>Bred with breed. \(Markup.escaped(words)) Click a picture to see it large; \
    the arrow keys go on, Escape goes back.</footer>
    <dialog id="viewer" aria-label="A picture, large">
    <div id="stage"></div>
    <div id="about"></div>
    <p id="buttons"><button type="button" data-step="-1" aria-label="The picture before">\u{2190}\
    </button><button type="button" data-step="1" aria-label="The next picture">\u{2192}</button>\
    <button type="button" data-step="0">Close</button></p>
    </dialog>
    <script>//<![CDATA[
    \(Self.script)
    //]]></script>
    </body>
    </html>

    """
  }

  private func figure(_ picture: Picture) -> String {
    Self.figure(
      "p\(picture.generation)-\(picture.number)",
      attributes: picture.children.isEmpty ? "" : " class=\"parent\"", shader: picture.shader,
      png: picture.png, side: picture.side, words: words(picture),
      caption: "<b>\(picture.number)</b> \(links(picture))")
  }

  /// A picture that the viewer shows.
  ///
  /// - Parameters:
  ///   - id: its mark, from `p`.
  ///   - attributes: of the figure, as HTML.
  ///   - words: the text in its place where it is not shown.
  ///   - caption: as HTML.
  static func figure(
    _ id: String, attributes: String, shader: String?, png: [UInt8], side: Int, words: String,
    caption: String
  ) -> String {
    let shader = shader.map { " data-shader=\"\(Markup.escaped($0))\"" } ?? ""
    let png = String(decoding: Base64.encode(png), as: UTF8.self)
    return """
      <figure id="\(id)"\(attributes)\(shader)>\
      <a class="open" href="#\(id)"><img src="data:image/png;base64,\(png)" \
      width="\(side)" height="\(side)" loading="lazy" decoding="async" \
      alt="\(Markup.escaped(words))"/></a>
      <figcaption>\(caption)</figcaption></figure>
      """
  }

  /// The text in place of a picture that is not shown.
  private func words(_ picture: Picture) -> String {
    func list(_ relatives: [Relative]) -> String {
      relatives.map(\.address).joined(separator: ", ")
    }
    return "Picture \(picture.generation)/\(picture.number), \(picture.operation)"
      + (picture.parents.isEmpty ? "" : " from \(list(picture.parents))")
      + (picture.children.isEmpty ? "" : "; parent of \(list(picture.children))")
  }

  private func links(_ picture: Picture) -> String {
    func list(_ relatives: [Relative]) -> String {
      relatives.map { relative in
        let address = Markup.escaped(relative.address)
        guard let shown = relative.shown else { return address }
        return "<a href=\"#p\(shown.generation)-\(shown.number)\">\(address)</a>"
      }.joined(separator: " ")
    }
    return "<span class=\"how\">\(Markup.escaped(picture.operation)) </span>"
      + (picture.parents.isEmpty
        ? "" : "<span class=\"from\"><i>from</i> \(list(picture.parents))</span>")
      + (picture.children.isEmpty
        ? ""
        : " <span class=\"to\">\(sums(picture.children)) "
          + "<span class=\"all\"><i>parent of</i> \(list(picture.children))</span></span>")
  }

  /// How many relatives there are in each generation that the page shows, with a link to it.
  private func sums(_ relatives: [Relative]) -> String {
    var counts: [Int: Int] = [:]
    for relative in relatives {
      if let shown = relative.shown { counts[shown.generation, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { generation, count in
      "<a class=\"sum\" href=\"#g\(generation)\">\(count) in \(generation)</a>"
    }.joined(separator: ", ")
  }
}
