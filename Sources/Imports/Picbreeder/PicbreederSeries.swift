import Genomes
import Text

/// A `<series>`: the generations that were bred one after the other, each with its genomes, or with
/// the name of the document of the same archive in which they lie.
struct PicbreederSeries {
  private struct Entry {
    let number: Int
    /// The document that its genomes lie in; nil where they lie here.
    let storage: String?
    let genomes: [PicbreederReader.Found]
    let place: ImportPlace
  }

  private let place: ImportPlace
  private var entries: [Entry] = []
  private var numbers: Set<Int> = []

  init(at place: ImportPlace) { self.place = place }

  /// The number of a `<generation>`; nil where it has none.
  static func number(of element: XMLElement) throws(ImportError) -> Int? {
    guard let word = element.attribute("number") else { return nil }
    guard let number = Int(word), (0...Int(Int32.max)).contains(number) else {
      throw element.error(
        expected: "a generation's number, 0 or more", found: Quotation.quoted(word))
    }
    return number
  }

  /// Adds a `<generation>`.
  ///
  /// - Parameter genomes: those that lie in it.
  mutating func add(
    _ element: XMLElement, genomes: [PicbreederReader.Found], limits: ImportLimits
  ) throws(ImportError) {
    guard entries.count < limits.generations else {
      throw .limit(
        at: element.place, expected: "at most \(limits.generations) generations", found: "more")
    }
    let number = try Self.number(of: element) ?? entries.last.map { $0.number + 1 } ?? 0
    guard numbers.insert(number).inserted else {
      throw element.error(expected: "each generation once", found: "\(number) again")
    }
    var storage: String?
    if genomes.isEmpty { storage = try element.word("storage", limits: limits) }
    entries.append(
      Entry(number: number, storage: storage, genomes: genomes, place: element.place))
  }

  /// The generations in the order of their numbers, each genome with those of its parents that are in
  /// an earlier one.
  ///
  /// - Parameters:
  ///   - groups: the genomes of the other documents.
  ///   - warn: is called with what was left out.
  func generations(
    from groups: [PicbreederReader.Group], limits: ImportLimits, warn: (String) -> Void
  ) throws(ImportError) -> [ImportedFile.Generation] {
    guard !entries.isEmpty else {
      throw .unexpected(at: place, expected: "a <generation> in <series>", found: "none")
    }
    var stored: [String: [Int: [PicbreederReader.Found]]] = [:]
    for group in groups {
      stored[group.storage, default: [:]][group.number ?? -1, default: []] += group.genomes
    }
    var known: [PicbreederGenome.Marking: IndividualID] = [:]
    var generations: [ImportedFile.Generation] = []
    var (used, strangers) = (0, 0)
    for entry in entries.sorted(by: { $0.number < $1.number }) {
      let found = try genomes(of: entry, in: stored)
      try PicbreederReader.check(found, limits)
      if entry.storage != nil { used += found.count }
      let members = found.map { found in
        // One that is in an earlier generation already was kept.
        let markings = found.identifier.flatMap { known[$0] == nil ? nil : [$0] } ?? found.parents
        let parents = markings.compactMap { known[$0] }
        strangers += markings.count - parents.count
        var member = found.member
        member.parents = parents
        return member
      }
      generations.append(ImportedFile.Generation(number: entry.number, members: members))
      for (index, found) in found.enumerated() {
        guard let identifier = found.identifier else { continue }
        known[identifier] = IndividualID(generation: generations.count, number: index + 1)
      }
    }
    let unused = groups.reduce(0) { $0 + $1.genomes.count } - used
    if unused > 0 {
      warn("\(place): \(Self.counted(unused, "genome")) left out, in no generation of the series")
    }
    if strangers > 0 {
      warn("\(place): \(Self.counted(strangers, "parent")) left out, in no earlier generation")
    }
    return generations
  }

  private func genomes(
    of entry: Entry, in stored: [String: [Int: [PicbreederReader.Found]]]
  ) throws(ImportError) -> [PicbreederReader.Found] {
    guard let storage = entry.storage else { return entry.genomes }
    guard let file = stored[storage] else {
      throw .unexpected(
        at: entry.place,
        expected: "the file \(Quotation.quoted(storage)) of generation \(entry.number) in the same "
          + "zip archive",
        found: "none: zip -r series.zip FOLDER puts an index and its files into one")
    }
    guard let found = file[entry.number] else {
      throw .unexpected(
        at: entry.place,
        expected: "a <genome> of generation \(entry.number) in the file "
          + Quotation.quoted(storage),
        found: "none")
    }
    return found
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? " is" : "s are")"
  }
}
