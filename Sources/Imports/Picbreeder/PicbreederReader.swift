import Text

/// Collects the genomes of Picbreeder's documents.
struct PicbreederReader {
  let limits: ImportLimits
  private(set) var members: [ImportedFile.Member] = []
  private(set) var warnings: [String] = []
  /// How many more parts of XML there may be.
  private var budget: Int

  init(limits: ImportLimits) {
    self.limits = limits
    budget = limits.parts
  }

  /// Reads the genomes of one document, which are at its root, in a `<data>`, or each in a
  /// `<generation>` of its `<storage>`.
  mutating func read(_ bytes: [UInt8], source: String) throws(ImportError) {
    let roots = try XMLReader.roots(of: bytes, source: source, limits: limits, budget: &budget)
    let before = members.count
    for root in roots { try gather(root) }
    guard members.count > before else {
      throw .unexpected(
        at: ImportPlace(source), expected: "a <genome>, alone or in <data>",
        found: "<\(Quotation.printable(roots.last?.name ?? "", limit: Quotation.limit))>")
    }
  }

  /// Notes what was left out.
  mutating func warn(at place: ImportPlace, _ words: String) {
    warnings.append("\(place): \(words)")
  }

  private mutating func gather(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "genome":
      guard members.count < limits.genomes else {
        throw .limit(
          at: element.place, expected: "at most \(limits.genomes) genomes", found: "more")
      }
      var words: [(ImportPlace, String)] = []
      let genome = try PicbreederGenome(xml: element, limits: limits) { words.append(($0, $1)) }
      members.append(
        ImportedFile.Member(
          origin: genome.identifier?.description,
          genome: try genome.genome { words.append(($0, $1)) }))
      for (place, words) in words { warn(at: place, words) }
    case "data", "storage", "generation":
      for child in element.children { try gather(child) }
    default: break
    }
  }
}
