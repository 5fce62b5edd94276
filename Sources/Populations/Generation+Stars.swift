import Genomes
import JSON

extension Generation {
  /// A sheet of stars, with which a lineage begins.
  public struct OfStars: Hashable, Sendable {
    /// The numbers of the stars, in the order of the individuals.
    public var stars: [Int]
    /// Where their pictures are from, with the names of their lineages.
    public var pictures: [Address]

    /// A sheet of these stars, as many numbers as addresses.
    public init(_ stars: [Int], pictures: [Address]) {
      self.stars = stars
      self.pictures = pictures
    }
  }
}

extension Generation.OfStars: GenerationWay {
  static let name = "stars"

  var json: JSONValue {
    .line(
      .object([
        ("by", .string(Self.name)), ("stars", .array(stars.map(JSONValue.integer))),
        ("of", .array(pictures.map { .string($0.description) })),
      ]))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "stars", "of"])
    let numbers = try element.member("stars").numbers()
    let list = try element.member("of")
    var pictures: [Address] = []
    for picture in try list.elements() { pictures.append(try picture.address()) }
    guard pictures.count == numbers.count else {
      throw list.error(expected: "\(numbers.count) addresses, one for each star")
    }
    self.init(numbers, pictures: pictures)
  }

  func words(of parent: String) -> String {
    switch stars.count {
    case 1: "star \(stars[0])"
    case ...8: "the stars \(stars.list)"
    default: "\(stars.count) stars"
    }
  }

  var shortWords: String { "stars" }

  func namedParents(in generation: Int?) -> [Address] { pictures }
}
