import Hashing
import JSON

/// What a script tells of the pictures that it was asked for.
public struct ToldAnswer: Hashable, Sendable {
  /// The generation that was asked for.
  public var generation: Int
  /// The member `asked` of what was asked, by which it is known that these scores are of those pictures.
  public var asked: String
  /// A score for each picture, in the order asked; larger is fitter.
  public var scores: [Double]

  /// An answer of the values given.
  public init(generation: Int, asked: String, scores: [Double]) {
    self.generation = generation
    self.asked = asked
    self.scores = scores
  }

  /// The format that an answer may name.
  static let format = "breed.told/1"
  /// The members that it must have.
  package static let members = ["generation", "asked", "scores"]
  /// The members that it may have besides.
  package static let optionalMembers = ["format"]

  /// Reads `{"generation": 2, "asked": "…", "scores": [0.5, 0.25]}`.
  ///
  /// - Throws: where the element is not of that form.
  public init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(Self.members, optional: Self.optionalMembers)
    try element.optionalMember("format")?.expect(Self.format)
    var scores: [Double] = []
    for score in try element.member("scores").elements() { scores.append(try score.double()) }
    self.init(
      generation: try element.member("generation").integer(atLeast: 1),
      asked: try element.member("asked").string(), scores: scores)
  }

  /// Reads the text of an answer.
  ///
  /// - Parameter source: what errors call it.
  /// - Throws: `AskingError.noNumber` for the NaN and Infinity that other programs write, which JSON does
  ///   not have; `JSONError`.
  public init(parsing bytes: [UInt8], source: String) throws {
    let document: JSONDocument
    do { document = try JSONDocument(parsing: bytes, source: source) } catch {
      guard case .syntax(let place, _, _) = error else { throw error }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let word = ["NaN", "Infinity"].first(where: { text.contains($0) }) else { throw error }
      throw AskingError.noNumber(word, at: "\(place)")
    }
    try self.init(json: document.root)
  }

  /// Checks that it answers what is asked.
  ///
  /// - Throws: `AskingError`.
  func check(_ batch: AskedBatch) throws(AskingError) {
    guard generation == batch.generation else {
      throw .otherGeneration(told: generation, asked: batch.generation, batch.lineage)
    }
    guard asked == batch.digest.description else {
      throw .otherPictures(generation: generation, batch.lineage)
    }
    guard scores.count == batch.offspring.count else {
      throw .count(generation: generation, expected: batch.offspring.count, found: scores.count)
    }
    if let place = scores.firstIndex(where: { !$0.isFinite }) {
      throw .noNumber("\(scores[place])", at: "score \(place + 1)")
    }
  }
}
