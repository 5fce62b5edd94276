import Genomes
import Populations
import Text

/// Stars as one page of HTML, which needs no other file and no network, with the viewer of
/// `LineagePage`.
///
/// The page is made in parts, so that many stars need not be in memory: `beginning`, a `figure` for each
/// star, `end`.
public struct StarsPage: Sendable {
  /// What is said of the stars below the heading, a few words each.
  public let facts: [String]

  /// A page of the values given.
  public init(facts: [String]) { self.facts = facts }

  /// The title of every such page.
  static let title = "Stars, a collection of pictures"

  /// The page up to its first star.
  public var beginning: String {
    """
    \(LineagePage.head(title: Self.title))
    <body>
    \(LineagePage.header("Stars", facts))
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
    let texts = [words.title, words.tags.joined(separator: ", ")].filter { !$0.isEmpty }
    let note =
      words.note.isEmpty ? "" : " <span class=\"all note\">\(Markup.escaped(words.note))</span>"
    return LineagePage.figure(
      "p\(star.number)", attributes: " data-name=\"\(name)\"",
      shader: LineagePage.Picture.shader(of: specimen), png: png, side: side,
      words: (["Star \(star.number)"] + texts).joined(separator: ", "),
      caption: """
        <b>\(star.number)</b> \(texts.map { "<span>\(Markup.escaped($0))</span>" }
        .joined(separator: " \u{B7} ")) \
        <span class="from"><i>from</i> \(Markup.escaped("\(star.address)"))</span>\(note)
        """) + "\n"
  }

  /// The rest of the page, after its last star: the viewer.
  public var end: String {
    "</div>\n</section>\n</main>\n"
      + LineagePage.viewer("A star is named by its number, as in stars/5.")
  }
}
