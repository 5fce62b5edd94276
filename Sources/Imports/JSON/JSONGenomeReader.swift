import Genomes
import JSON
import Text

/// Collects the genomes of a JSON document: breed's own, and those of other programs. What stands in the
/// document tells which; what plays no part in a picture is not looked at.
struct JSONGenomeReader {
  let source: String
  let limits: ImportLimits
  private(set) var members: [ImportedFile.Member] = []
  private(set) var warnings: [String] = []

  init(source: String, limits: ImportLimits) {
    self.source = source
    self.limits = limits
  }

  /// Reads a document.
  ///
  /// - Returns: whose genomes they are.
  /// - Throws: at the first place that breaks the format or is over a limit.
  mutating func read(_ root: JSONElement) throws -> ImportedFile.Form {
    if let format = try? root.optionalMember("format")?.string(), format.hasPrefix("breed.") {
      if ["breed.generation/", "breed.individuals/"].contains(where: format.hasPrefix) {
        throw ImportError.unexpected(
          at: ImportPlace(source), expected: "a genome",
          found: "a generation of a lineage: import the lineage's folder, or the sheet beside it, "
            + "a PNG")
      }
      members = [ImportedFile.Member(origin: nil, genome: try Genome(json: root))]
      return .breed
    }
    if try root.optionalMember("network_type") != nil {
      let reader = NEATPythonNetwork(root, source: source, limits: limits)
      let genome = try reader.genome { warn($0, $1) }
      try add(genome, called: nil)
      return .neatPython
    }
    if let artifact = try root.optionalMember("genome"), try Self.holdsNodes(artifact, "gid") {
      try add(win: artifact, at: "$.genome", of: root)
      return .winPicbreeder
    }
    if try Self.holdsNodes(root, "gid") {
      try add(win: root, at: "$", of: root)
      return .winPicbreeder
    }
    if try Self.holdsNodes(root, "key") {
      try add(vlm: root, at: "$", called: nil)
      return .picbreederVLM
    }
    // An archive of picbreeder-vlm has a genome for the name of each picture.
    let pictures = try root.members()
    guard let first = pictures.first, try Self.holdsNodes(first.value, "key") else {
      throw root.error(
        expected: "a genome of breed, win-Picbreeder, picbreeder-vlm or neat-python")
    }
    for (name, genome) in pictures {
      try add(
        vlm: genome, at: "$[\(Quotation.quoted(name))]",
        called: Quotation.printable(name, limit: limits.word))
    }
    return .picbreederVLM
  }

  /// Whether a value is an object with nodes, the first of which has a member of that name.
  private static func holdsNodes(_ element: JSONElement, _ name: String) throws -> Bool {
    guard let nodes = try? element.optionalMember("nodes"), let all = try? nodes.elements(),
      let first = all.first
    else { return false }
    return (try? first.optionalMember(name)) != nil
  }

  private mutating func add(
    win genome: JSONElement, at path: String, of root: JSONElement
  ) throws {
    let reader = WinPicbreederGenome(source: source, path: path, limits: limits)
    var notes: [(ImportPlace, String)] = []
    let found = try reader.genome(genome) { notes.append(($0, $1)) }
    for (place, words) in notes { warn(place, words) }
    try add(found, called: reader.name(of: genome, in: root))
  }

  private mutating func add(vlm genome: JSONElement, at path: String, called name: String?) throws {
    let reader = PicbreederVLMGenome(source: source, path: path, limits: limits)
    try add(reader.genome(genome), called: name)
  }

  private mutating func add(_ genome: PicbreederGenome, called name: String?) throws {
    guard members.count < limits.genomes else {
      throw ImportError.limit(
        at: ImportPlace(source), expected: "at most \(limits.genomes) genomes", found: "more")
    }
    var notes: [(ImportPlace, String)] = []
    let genome = try genome.genome { notes.append(($0, $1)) }
    for (place, words) in notes { warn(place, words) }
    members.append(ImportedFile.Member(origin: name, genome: genome))
  }

  private mutating func warn(_ place: ImportPlace, _ words: String) {
    warnings.append("\(place): \(words)")
  }
}

/// The elements of an array, with the places that errors tell.
struct JSONList {
  let elements: [(element: JSONElement, place: ImportPlace)]

  /// The elements of a member that is an array.
  ///
  /// - Parameter path: of the object.
  init(
    _ name: String, of object: JSONElement, at path: String, source: String, atMost limit: Int
  ) throws {
    let all = try object.member(name).elements()
    guard all.count <= limit else {
      throw ImportError.limit(
        at: ImportPlace("\(source): \(path).\(name)"), expected: "at most \(limit) elements",
        found: "\(all.count)")
    }
    elements = all.enumerated().map { index, element in
      (element, ImportPlace("\(source): \(path).\(name)[\(index)]"))
    }
  }
}

extension JSONElement {
  /// The word of a member, or its whole number as one.
  func word(_ name: String, _ limits: ImportLimits) throws -> String {
    let element = try member(name)
    if let number = try? element.integer() { return "\(number)" }
    guard let word = try? element.string() else {
      throw element.error(expected: "a string or an integer")
    }
    guard word.utf8.count <= limits.word else {
      throw element.error(expected: "at most \(limits.word) bytes", found: "\(word.utf8.count)")
    }
    return word
  }

  /// The number of a member, within single precision.
  func number(_ name: String) throws -> Double {
    let element = try member(name)
    let number = try element.double()
    guard Float(number).isFinite else {
      throw element.error(expected: "a number within single precision", found: "\(number)")
    }
    return number
  }
}

extension ImportPlace {
  /// Where an element of JSON is.
  func unexpected(_ expected: String, _ found: String) -> ImportError {
    .unexpected(at: self, expected: expected, found: found)
  }
}
