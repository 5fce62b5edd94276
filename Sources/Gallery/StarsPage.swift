import Genomes
import Populations
import Text

/// Stars as one page of HTML, which needs no other file and no network, with the viewer of
/// `LineagePage`.
///
/// The page is made in parts, so that many stars need not be in memory: `beginning`, a `figure` for each
/// star, `end`.
public struct StarsPage: Sendable {
  /// What the stars have in common, such as a tag.
  public let heading: String
  /// What is said of the stars below the heading, a few words each.
  public let facts: [String]

  /// A page of the values given.
  public init(_ heading: String = "Stars", facts: [String]) {
    self.heading = heading
    self.facts = facts
  }

  /// The title of the page.
  var title: String { "\(heading), a collection of pictures" }

  /// The page up to its first star.
  public var beginning: String {
    """
    \(LineagePage.head(title: title))
    <body>
    \(LineagePage.header(heading, facts))
    <main>
    <section>
    <div class="sheet">

    """
  }

  /// A star.
  ///
  /// - Parameters:
  ///   - specimen: its genome, and where that is from.
  ///   - png: the PNG file of its picture, square.
  ///   - side: the side of that in pixels.
  public func figure(_ star: Star, _ specimen: Specimen, png: [UInt8], side: Int) -> String {
    let (words, name) = (star.words, "stars/\(star.number)")
    let texts = [("title", words.title), ("tags", words.tags.joined(separator: ", "))]
      .filter { !$0.1.isEmpty }
    func span(_ kind: String, _ text: String) -> String {
      "<span class=\"\(kind)\">\(Markup.escaped(text))</span>"
    }
    let note = words.note.isEmpty ? "" : " " + span("all note", words.note)
    return LineagePage.figure(
      "p\(star.number)", attributes: " data-name=\"\(name)\"",
      shader: LineagePage.Picture.shader(of: specimen), png: png, side: side,
      words: (["Star \(star.number)"] + texts.map(\.1)).joined(separator: ", "),
      caption: """
        <b>\(star.number)</b> \(texts.map(span).joined(separator: " ")) \
        <span class="from apart"><i>from</i> \(Markup.escaped("\(star.address)"))</span>\(note)
        """) + "\n"
  }

  /// The rest of the page, after its last star: the viewer.
  public var end: String {
    "</div>\n</section>\n</main>\n"
      + LineagePage.viewer("A star is named by its number, as in stars/5.")
  }
}
