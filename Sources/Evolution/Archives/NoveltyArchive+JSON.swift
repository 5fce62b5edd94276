import JSON

extension NoveltyArchive {
  /// The version of the form in which archives are written.
  public static let format = "breed.novelty/1"

  /// The archive as `breed.novelty/1`: its whole state, so that an archive that is read back goes on in
  /// the same way.
  public var json: JSONValue {
    let members: [(String, JSONValue)] = [
      ("format", .string(Self.format)),
      ("neighbours", .integer(neighbours)),
      ("capacity", .integer(capacity)),
      ("threshold", .double(threshold)),
      ("quiet", .integer(quiet)),
      ("entries", .array(entries.map { .string($0.description) })),
    ]
    let features = [("features", JSONValue.array(points.map(Self.json)))]
    return .object(members + (points.isEmpty ? [] : features))
  }

  private static func json(_ point: [Float]) -> JSONValue {
    .line(.array(point.map(JSONValue.float)))
  }

  /// The most neighbours that are read from a file.
  static let mostNeighbours = 10_000

  /// Reads `breed.novelty/1`.
  ///
  /// - Throws: where the element is not of that form.
  public init(json element: JSONElement) throws(JSONError) {
    try element.member("format").expect(format: [Self.format])
    try element.expectMembers(
      ["format", "neighbours", "capacity", "threshold", "quiet", "entries"],
      optional: ["features"])
    let threshold = try element.member("threshold")
    guard try threshold.double() > 0 else { throw threshold.error(expected: "a number over 0") }
    let capacity = try element.member("capacity").integer(atLeast: 1)
    var entries: [Descriptor] = []
    for entry in try element.member("entries").elements() {
      guard entries.count < capacity else {
        throw try element.member("entries").error(expected: "at most \(capacity) descriptors")
      }
      guard let descriptor = Descriptor(try entry.string()) else {
        throw entry.error(
          expected: "a descriptor of \(2 * Descriptor.byteCount) hexadecimal digits")
      }
      entries.append(descriptor)
    }
    self.init(
      entries: entries, threshold: try threshold.double(),
      quiet: try element.member("quiet").integer(in: 0...Self.patience - 1),
      neighbours: try element.member("neighbours").integer(in: 1...Self.mostNeighbours),
      capacity: capacity)
    if let features = try element.optionalMember("features") {
      points = try Self.points(features, capacity: capacity)
    }
  }

  private static func points(
    _ element: JSONElement, capacity: Int
  ) throws(JSONError) -> [[Float]] {
    var points: [[Float]] = []
    for item in try element.elements() {
      var point: [Float] = []
      for number in try item.elements() { point.append(try number.float()) }
      guard !point.isEmpty, points.first.map({ $0.count == point.count }) ?? true else {
        throw item.error(expected: "as many numbers as the first has, one or more")
      }
      points.append(point)
    }
    guard points.count <= capacity else {
      throw element.error(expected: "at most \(capacity) vectors")
    }
    return points
  }
}
