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
  /// The name of the class of each picture, where a map is of them; else nil.
  public var labels: [String]?
  /// For each picture as many numbers as are asked for, where novelty compares them; else nil.
  public var features: [[Float]]?

  /// An answer of the values given.
  public init(
    generation: Int, asked: String, scores: [Double], labels: [String]? = nil,
    features: [[Float]]? = nil
  ) {
    self.generation = generation
    self.asked = asked
    self.scores = scores
    self.labels = labels
    self.features = features
  }

  /// The format that an answer may name.
  static let format = "breed.told/1"
  /// The members that it must have.
  package static let members = ["generation", "asked", "scores"]
  /// The members that it may have besides.
  package static let optionalMembers = ["format", "labels", "features"]

  /// Reads `{"generation": 2, "asked": "…", "scores": [0.5, 0.25]}`, with `"labels": ["bird", "fish"]` and
  /// `"features": [[0.5, 1], [0, 0.25]]` where there are any.
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
    if let list = try element.optionalMember("labels")?.elements() {
      var labels: [String] = []
      for label in list { labels.append(try label.string()) }
      self.labels = labels
    }
    if let list = try element.optionalMember("features")?.elements() {
      var features: [[Float]] = []
      for vector in list {
        var numbers: [Float] = []
        for number in try vector.elements() { numbers.append(try number.float()) }
        features.append(numbers)
      }
      self.features = features
    }
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
}
