import Genomes
import JSON

extension Generation {
  /// A sheet of pictures that are there already, with which a lineage begins.
  public struct OfPictures: Hashable, Sendable {
    /// Where the pictures are from, with the names of their lineages, in the order of the individuals.
    public var pictures: [Address]

    /// A sheet of these pictures.
    public init(_ pictures: [Address]) { self.pictures = pictures }
  }
}

extension Generation.OfPictures: GenerationWay {
  static let name = "pictures"

  var json: JSONValue {
    .line(
      .object([
        ("by", .string(Self.name)), ("of", .array(pictures.map { .string($0.description) })),
      ]))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "of"])
    var pictures: [Address] = []
    for picture in try element.member("of").elements() { pictures.append(try picture.address()) }
    self.init(pictures)
  }

  func words(of parent: String) -> String {
    switch pictures.count {
    case 1: "the picture \(pictures[0])"
    case ...8: "the pictures \(pictures.list)"
    default: "\(pictures.count) pictures of other sheets"
    }
  }

  var shortWords: String { "pictures" }

  func namedParents(in generation: Int?) -> [Address] { pictures }
}
