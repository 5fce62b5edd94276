import Exports
import Genomes

/// A lineage as one page of HTML, which needs no other file and no network: its tree, its sheets, and
/// a viewer that paints each picture anew at the size of the window.
///
/// The page is made in parts, so that a long lineage need not be in memory: `beginning`, a `section`
/// for each sheet, `end`.
public struct LineagePage: Sendable {
  /// The lineage's name.
  public let name: String
  /// What is said of it below its name, a few words each.
  public let facts: [String]
  /// The tree, from top to bottom.
  public let tree: [FoldedTree.Row]

  /// A page of the values given.
  public init(name: String, facts: [String], tree: [FoldedTree.Row]) {
    self.name = name
    self.facts = facts
    self.tree = tree
  }

  /// The sheet of a generation.
  public struct Sheet: Sendable {
    /// The generation's number.
    public let generation: Int
    /// How it came about.
    public let words: String
    /// Whether it is the current one.
    public let isCurrent: Bool
    /// Its pictures.
    public let pictures: [Picture]

    /// A sheet of the values given.
    public init(generation: Int, words: String, isCurrent: Bool, pictures: [Picture]) {
      self.generation = generation
      self.words = words
      self.isCurrent = isCurrent
      self.pictures = pictures
    }
  }

  /// A picture on a sheet.
  public struct Picture: Sendable {
    /// The number of its generation, and its own.
    public let generation: Int, number: Int
    /// How it was made: `mutated`.
    public let operation: String
    /// Those that it was made from.
    public let parents: [Relative]
    /// Those that were made from it.
    public let children: [Relative]
    /// The PNG file, square.
    public let png: [UInt8]
    /// The side of that in pixels.
    public let side: Int
    /// A fragment shader that paints it; nil for a network so large that browsers would take long to
    /// compile it.
    let shader: String?

    /// The most connections of a network that has a shader.
    static let shaderLimit = 2_500

    /// A picture of the values given.
    ///
    /// - Parameter genome: its network.
    public init(
      generation: Int, number: Int, operation: String, parents: [Relative], children: [Relative],
      genome: Genome, png: [UInt8], side: Int
    ) {
      self.generation = generation
      self.number = number
      self.operation = operation
      self.parents = parents
      self.children = children
      self.png = png
      self.side = side
      shader = Self.shader(
        of: Specimen(Address(IndividualID(generation: generation, number: number)), genome))
    }

    /// The shader of a picture; nil for a network that is too large for one, or that sees an image.
    static func shader(of specimen: Specimen) -> String? {
      specimen.genome.connections.count <= shaderLimit
        ? (try? ShaderExporter.text(of: specimen)) : nil
    }
  }

  /// A parent or child of a picture.
  public struct Relative: Hashable, Sendable {
    /// Its address, as `3/7` or `lagoon/3/7`.
    public let address: String
    /// The number of its generation, and its own, where the page shows it.
    public let shown: Shown?

    /// Where on the page a picture is.
    public struct Shown: Hashable, Sendable {
      let generation: Int
      let number: Int
    }

    /// A relative that the page does not show.
    public init(address: String) {
      self.address = address
      shown = nil
    }

    /// A relative on the page.
    public init(generation: Int, number: Int) {
      address = "\(generation)/\(number)"
      shown = Shown(generation: generation, number: number)
    }
  }
}
