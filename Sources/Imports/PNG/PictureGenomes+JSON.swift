import Genomes
import JSON
import Rendering

extension PictureGenomes {
  /// The version of the form in which pictures carry genomes.
  public static let format = "breed.picture/1"

  /// The genomes as `breed.picture/1`.
  var json: JSONValue {
    .object(
      [("format", .string(Self.format)), ("version", .string(version))]
        + (view == View() ? [] : [("view", view.json)])
        + (form.isEmpty
          ? [] : [("form", .object(form.sorted { $0.key < $1.key }.map { ($0, .string($1)) }))])
        + [
          (
            "pictures",
            .array(
              members.map {
                .object([
                  ("lineage", .string($0.address.lineage?.description ?? "")),
                  ("id", .string($0.address.id.description)),
                  ("genome", $0.genome.json),
                ])
              })
          )
        ])
  }

  /// Reads `breed.picture/1`.
  ///
  /// - Throws: `JSONError` where the element is not of that form, `ImportError.limit`.
  init(json element: JSONElement, limits: ImportLimits) throws {
    try element.member("format").expect(format: [Self.format])
    try element.expectMembers(["format", "version", "pictures"], optional: ["view", "form"])
    var form: [String: String] = [:]
    for (name, value) in try element.optionalMember("form")?.members() ?? [] {
      form[name] = try value.string()
    }
    let pictures = try element.member("pictures")
    let elements = try pictures.elements()
    guard 1...limits.genomes ~= elements.count else {
      throw pictures.error(expected: "1 to \(limits.genomes) pictures")
    }
    var members: [Specimen] = []
    for picture in elements {
      try picture.expectMembers(["lineage", "id", "genome"])
      members.append(
        Specimen(
          try Self.address(of: picture, limits), try Genome(json: picture.member("genome"))))
    }
    self.init(
      version: try element.member("version").word(limits),
      view: try element.optionalMember("view").map(View.init(json:)) ?? View(), form: form,
      members: members)
  }

  private static func address(
    of picture: JSONElement, _ limits: ImportLimits
  ) throws(JSONError) -> Address {
    let (lineage, id) = (try picture.member("lineage"), try picture.member("id"))
    guard let name = LineageName(try lineage.name(limits, also: "-_.")) else {
      throw lineage.error(expected: LineageName.rule)
    }
    guard let found = IndividualID(try id.name(limits, also: "/")) else {
      throw id.error(expected: "an address as \"generation/number\"")
    }
    return Address(found, in: name)
  }
}

extension JSONElement {
  /// A text that is not too long.
  fileprivate func word(_ limits: ImportLimits) throws(JSONError) -> String {
    let text = try string()
    guard 1...limits.word ~= text.utf8.count else {
      throw error(expected: "a text of 1 to \(limits.word) bytes")
    }
    return text
  }

  /// A name that is safe in any text, even in a program: it has nothing that ends a comment or that
  /// a terminal would obey.
  fileprivate func name(_ limits: ImportLimits, also marks: String) throws(JSONError) -> String {
    let name = try word(limits)
    guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) })
    else {
      throw error(
        expected: "ASCII letters, digits and " + marks.map { "\"\($0)\"" }.joined(separator: ", "))
    }
    return name
  }

  /// A number within bounds.
  fileprivate func double(in bounds: ClosedRange<Double>) throws(JSONError) -> Double {
    let number = try double()
    guard bounds ~= number else {
      throw error(expected: "a number of \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return number
  }
}

extension View {
  /// What of the view differs from that of the whole picture.
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = Self.numbers
      .filter { self[keyPath: $0.path] != View()[keyPath: $0.path] }
      .map { ($0.name, .double(self[keyPath: $0.path])) }
    if time != 0 { members.append(("time", .float(time))) }
    return .object(members)
  }

  fileprivate init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers([], optional: Self.numbers.map(\.name) + ["time"])
    self.init()
    for (name, path, range) in Self.numbers {
      guard let number = try element.optionalMember(name) else { continue }
      self[keyPath: path] = try number.double(in: range)
    }
    if let time = try element.optionalMember("time") {
      self.time = Float(try time.double(in: Self.times))
    }
  }
}
