import JSON
import Pictures
import Text

/// A profile as the judge's first line has it.
extension JudgeProfile {
  /// The name of the protocol with its version.
  static let format = "breed.judge/1"

  /// Reads a judge's first line.
  ///
  /// - Parameter limit: how many bytes it may have.
  /// - Throws: `JudgeAnswer.Fault`.
  init(line: [UInt8], limit: Int) throws(JudgeAnswer.Fault) {
    let found: String
    do throws(JSONError) {
      let limits = JSONLimits(bytes: limit)
      let root = try JSONDocument(parsing: line, source: "its first line", limits: limits).root
      let format = try root.member("format")
      guard try format.string() == Self.format else {
        throw format.error(expected: "\"\(Self.format)\"")
      }
      self = try JudgeProfile(json: root)
      return
    } catch {
      found = "\(error)"
    }
    let isObject = line.first { !" \t\r".utf8.contains($0) } == UInt8(ascii: "{")
    let text = String(decoding: line.prefix(400), as: UTF8.self)
    throw JudgeAnswer.Fault(
      expected: "what it is, as \(Self.format) has it",
      found: isObject
        ? found : "\(Quotation.quoted(text)) on standard output: print to standard error")
  }

  /// Reads a profile; members that are not known are left to later versions.
  ///
  /// - Throws: `JSONError` where a member is missing, of another type or beyond its bounds, or where the
  ///   judge would be shown nothing, or find nothing.
  public init(json: JSONElement) throws(JSONError) {
    let name = try json.member("name")
    self.name = try name.string()
    guard !self.name.isEmpty else { throw name.error(expected: "a name") }
    version = try json.optionalMember("version")?.string() ?? ""
    size = try json.optionalMember("size").map(Self.size) ?? PictureSize(side: 64)
    batch = try json.optionalMember("batch")?.integer(in: Self.batches) ?? 64
    pictures = try json.optionalMember("pictures")?.one() ?? .rgb
    way = try json.optionalMember("by")?.one() ?? .file
    wantsGenomes = try json.optionalMember("genomes")?.bool() ?? false
    isDeterministic = try json.optionalMember("deterministic")?.bool() ?? true
    labels = try json.optionalMember("labels").map(Self.labels) ?? []
    featureCount = try json.optionalMember("features")?.integer(in: 0...Self.mostFeatures) ?? 0
    hasScores = try json.optionalMember("scores")?.bool() ?? true
    guard pictures != .none || wantsGenomes else {
      throw json.error(
        expected: "a judge that is shown something",
        found: "\"pictures\": \"none\" without \"genomes\": true")
    }
    guard hasScores || !labels.isEmpty || featureCount > 0 else {
      throw json.error(
        expected: "a judge that finds something",
        found: "\"scores\": false without \"labels\" and \"features\"")
    }
  }

  private static func size(_ json: JSONElement) throws(JSONError) -> PictureSize {
    let sides = try json.elements()
    guard sides.count == 2 else { throw json.error(expected: "a width and a height") }
    return PictureSize(
      width: try sides[0].integer(in: Self.sides), height: try sides[1].integer(in: Self.sides))
  }

  private static func labels(_ json: JSONElement) throws(JSONError) -> [String] {
    let elements = try json.elements()
    guard elements.count <= mostLabels else {
      throw json.error(expected: "at most \(mostLabels) labels")
    }
    var labels: [String] = []
    labels.reserveCapacity(elements.count)
    for element in elements { labels.append(try element.string()) }
    return labels
  }
}
