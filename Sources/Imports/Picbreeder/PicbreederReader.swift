import Text

/// Collects the genomes of Picbreeder's documents, and the series that one of them may be the index of.
struct PicbreederReader {
  /// A genome of a document, with what its series knows it by.
  struct Found {
    let place: ImportPlace
    let identifier: PicbreederGenome.Marking?
    let parents: [PicbreederGenome.Marking]
    let member: ImportedFile.Member
  }

  /// Genomes that lie together in a document: those of a `<generation>`, or those outside of any.
  struct Group {
    /// The document's name without folder and ending, by which an index calls it.
    let storage: String
    /// The generation's number, where it has one.
    let number: Int?
    var genomes: [Found] = []
  }

  let reading: PicbreederReading
  let limits: ImportLimits
  private var groups: [Group] = []
  private var series: PicbreederSeries?
  private(set) var warnings: [String] = []
  private var count = 0
  /// How many more parts of XML there may be.
  private var budget: Int

  init(as reading: PicbreederReading, limits: ImportLimits) {
    self.reading = reading
    self.limits = limits
    budget = limits.allParts
  }

  /// Reads one document, whose genomes are at its root, in a `<data>`, or each in a `<generation>` of
  /// its `<storage>` or its `<series>`.
  ///
  /// - Parameter storage: what an index calls it.
  mutating func read(
    _ bytes: [UInt8], source: String, storage: String
  ) throws(ImportError) {
    var limits = limits
    limits.parts = min(limits.parts, budget)
    var rest = limits.parts
    let roots = try XMLReader.roots(of: bytes, source: source, limits: limits, budget: &rest)
    budget -= limits.parts - rest
    let (before, isIndex) = (count, series != nil)
    groups.append(Group(storage: storage, number: nil))
    for root in roots { try gather(root) }
    guard count > before || isIndex != (series != nil) else {
      throw .unexpected(
        at: ImportPlace(source), expected: "a <genome>, alone or in <data>",
        found: "<\(Quotation.printable(roots.last?.name ?? "", limit: Quotation.limit))>")
    }
  }

  /// The generations that were read: those of the series, or one of all genomes.
  mutating func generations() throws(ImportError) -> [ImportedFile.Generation] {
    guard let series else {
      let all = groups.flatMap(\.genomes)
      try Self.check(all, limits)
      return [ImportedFile.Generation(number: nil, members: all.map(\.member))]
    }
    var notes: [String] = []
    let generations = try series.generations(from: groups, limits: limits) { notes.append($0) }
    warnings += notes
    return generations
  }

  /// Throws where there are more genomes than a sheet has pictures.
  static func check(_ genomes: [Found], _ limits: ImportLimits) throws(ImportError) {
    guard genomes.count <= limits.genomes else {
      throw .limit(
        at: genomes[limits.genomes].place, expected: "at most \(limits.genomes) genomes",
        found: "more")
    }
  }

  /// Notes what was left out.
  mutating func warn(at place: ImportPlace, _ words: String) {
    warnings.append("\(place): \(words)")
  }

  private mutating func gather(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "genome": groups[groups.count - 1].genomes.append(try genome(element))
    case "generation":
      let storage = groups[groups.count - 1].storage
      groups.append(Group(storage: storage, number: try PicbreederSeries.number(of: element)))
      for child in element.children { try gather(child) }
      if groups[groups.count - 1].genomes.isEmpty { groups.removeLast() }
      if groups[groups.count - 1].number != nil {
        groups.append(Group(storage: storage, number: nil))
      }
    case "data", "storage", "population": for child in element.children { try gather(child) }
    case "series":
      guard series == nil else {
        throw element.error(expected: "one <series> in a file", found: "another")
      }
      var series = PicbreederSeries(at: element.place)
      // So that one inside of it is another.
      self.series = series
      for child in element.children where child.name == "series" { try gather(child) }
      for child in element.children where child.name == "generation" {
        let first = groups.count
        groups.append(Group(storage: groups[first - 1].storage, number: nil))
        for genome in child.children { try gather(genome) }
        try series.add(child, genomes: groups[first...].flatMap(\.genomes), limits: limits)
        groups.removeSubrange(first...)
      }
      self.series = series
    default: break
    }
  }

  private mutating func genome(_ element: XMLElement) throws(ImportError) -> Found {
    guard count < limits.seriesGenomes else {
      throw .limit(
        at: element.place, expected: "at most \(limits.seriesGenomes) genomes", found: "more")
    }
    count += 1
    var words: [(ImportPlace, String)] = []
    let genome = try PicbreederGenome(xml: element, as: reading, limits: limits) {
      words.append(($0, $1))
    }
    let member = ImportedFile.Member(
      origin: genome.identifier?.description,
      genome: try genome.genome { words.append(($0, $1)) })
    for (place, words) in words { warn(at: place, words) }
    return Found(
      place: element.place, identifier: genome.identifier, parents: genome.parents, member: member)
  }
}
