import Files
import Genomes
import JSON

/// The names that a lineage had before it was renamed: a file in its folder, which moves with it. By it an
/// address that names the lineage as it was called, such as a parent's in another lineage, still leads to
/// it.
enum FormerNames {
  /// The file's name in the lineage's folder.
  static let fileName = "names.json"

  private static let format = "breed.names/1"
  /// A long name, a thousand times.
  private static let limit = 1 << 17

  /// The names, the first one first; none where it was never renamed.
  ///
  /// - Throws: where the file cannot be read.
  static func read(in folder: String) throws -> [LineageName] {
    let path = "\(folder)/\(fileName)"
    guard FileSystem.exists(path) else { return [] }
    let document = try JSONDocument(
      parsing: FileSystem.readOwn(path, limit: limit), source: path)
    let root = document.root
    try root.expectMembers(["format", "names"])
    try root.member("format").expect(format: [format])
    return try root.member("names").elements().map { element in
      guard let name = LineageName(try element.string()) else {
        throw element.error(expected: LineageName.rule)
      }
      return name
    }
  }

  /// What is wrong with the file; nil where nothing is.
  static func fault(in folder: String) -> Fault? {
    do { _ = try read(in: folder) } catch { return Fault("\(folder)/\(fileName)", error) }
    return nil
  }

  /// Moves a file that cannot be read to `lost`.
  ///
  /// - Returns: what was put right, a line each.
  static func mend(in folder: String) throws -> [String] {
    guard fault(in: folder) != nil else { return [] }
    var recovery = Recovery(folder: folder)
    try recovery.setAside(fileName, since: "it could not be read")
    return recovery.notes
  }

  /// Adds a name, in one go or not at all.
  ///
  /// - Returns: what was put right, a line each.
  static func add(_ name: LineageName, in folder: String) throws -> [String] {
    let notes = try mend(in: folder)
    var names = try read(in: folder)
    if names.last == name { return notes }
    // One name is there once, where it is latest.
    names = Array((names.filter { $0 != name } + [name]).suffix(1_000))
    let json = JSONValue.object([
      ("format", .string(format)),
      ("names", .line(.array(names.map { .string($0.description) }))),
    ])
    try AtomicFile.write("\(folder)/\(fileName)", bytes: json.serialized())
    return notes
  }
}

extension PopulationFolder {
  /// What lineages are called now that had that name and were renamed; none where there is a lineage of
  /// that name, which is then meant, and where none was called so.
  public func newNames(of name: LineageName) -> [LineageName] {
    if Lineage.refusal(in: folder(of: name)) != nil || has(name) { return [] }
    return ((try? names()) ?? []).filter { other in
      ((try? FormerNames.read(in: folder(of: other))) ?? []).contains(name)
    }
  }

  /// What a lineage is called now: itself where it is there, or where that cannot be told.
  public func newName(of name: LineageName) -> LineageName {
    let names = newNames(of: name)
    return names.count == 1 ? names[0] : name
  }

  /// What names are that lineages had before they were renamed, with the names that they have now; those
  /// that lead to one lineage alone.
  public func formerNames() -> [LineageName: LineageName] {
    var found: [LineageName: [LineageName]] = [:]
    for name in (try? names()) ?? [] {
      for former in (try? FormerNames.read(in: folder(of: name))) ?? [] where !has(former) {
        found[former, default: []].append(name)
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// Why there is no lineage of that name, and where it may be found.
  package func missing(_ name: LineageName) throws -> PopulationError {
    if let moved = moved(name) { return moved }
    let known = try names()
    return .unknownLineage(name, folder: known.isEmpty ? fullPath : path, known: known)
  }

  /// What became of the lineage that had a name which none has now: it was renamed, or it lies in the
  /// trash. Nil where nothing is known of one.
  package func moved(_ name: LineageName) -> PopulationError? {
    let names = newNames(of: name)
    if !names.isEmpty { return .renamedLineage(name, now: names) }
    let trashed = ((try? trash()) ?? []).last { entry in
      entry.name == name
        || ((try? FormerNames.read(in: entry.folder)) ?? []).contains(name)
    }
    return trashed.map { .trashedLineage(name, $0.label) }
  }

  /// What is told where a lineage is founded under a name that another had; nil where none had it.
  func namesake(of name: LineageName) -> String? {
    switch moved(name) {
    case .renamedLineage(_, let now):
      "\(name) was renamed to \(now.map(\.description).joined(separator: " or ")): "
        + "this is another \(name)"
    case .trashedLineage(_, let label):
      "\(name) is in the trash as \(label): this is another \(name)"
    default: nil
    }
  }
}

extension Address {
  /// The address with the name that its lineage has now.
  ///
  /// - Parameter names: what lineages are called now, by their former names.
  package func following(_ names: [LineageName: LineageName]) -> Address {
    lineage.flatMap { names[$0] }.map { Address(id, in: $0) } ?? self
  }
}
