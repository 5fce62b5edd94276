import JSON

/// A version of the format of a lineage's log. All are read, and only the last is written: a log in
/// an older format is written anew when its lineage is opened for writing.
struct LogFormat: Hashable, Sendable {
  /// What the first line of the log names as its format.
  let name: String
  /// Whether each line ends in a check.
  let hasChecks: Bool
  /// The members with which a saved generation's line tells of its file.
  let fileMembers: [String]
  /// What is new in it, as a clause that follows its name.
  let novelty: String

  static let all = [
    LogFormat(name: "breed.lineage/1", hasChecks: false, fileMembers: [], novelty: ""),
    LogFormat(
      name: "breed.lineage/2", hasChecks: true, fileMembers: ["parents", "seed", "sha256"],
      novelty: "which tells every changed byte"),
    LogFormat(
      name: "breed.lineage/3", hasChecks: true,
      fileMembers: ["parents", "seed", "sha256", "count", "method"],
      novelty: "which tells how each generation was bred"),
  ]

  /// The format that is written.
  static let current = all[all.count - 1]
  /// The oldest format whose lines have checks.
  static let firstChecked = all.first(where: \.hasChecks) ?? current
  /// The format whose lines have no checks.
  static let unchecked = all[0]

  /// The format, among those with checks, that a log's first line names.
  ///
  /// The current one where the line names none of them: the error then says what is expected. It is
  /// also the one by which to read a line of a log whose first line is lost, since it allows what
  /// the others allow.
  static func checked(namedBy line: JSONElement) -> LogFormat {
    let name = try? line.optionalMember("format")?.string()
    return all.first { $0.hasChecks && $0.name == name } ?? current
  }
}

extension LogFile {
  /// Throws where the first line names a later version of the format than those that are known, of
  /// which it cannot be said what is right.
  ///
  /// A line whose check is right once the name is one of those that are known is damaged instead.
  func refuseNewer(_ first: [UInt8], than known: [String]) throws(JSONError) {
    guard let document = try? JSONDocument(parsing: first, source: source(1)),
      let format = try? document.root.member("format"), let name = try? format.string(),
      FormatName.isNewer(name, than: known)
    else { return }
    if let line = LogLine(first[...]) {
      let body = String(decoding: line.body, as: UTF8.self)
      for known in known {
        let meant = Array(body.replacing(name, with: known).utf8)
        if LogLine.check(of: meant, after: nil) == line.check { return }
      }
    }
    try format.expect(format: known)
  }
}

extension Log {
  /// Writes the log anew in the current format.
  ///
  /// - Parameter file: a generation's file; nil where it cannot be read.
  func upgrade(_ file: (Int) -> GenerationFile?) throws -> Contents {
    var entries: [LogEntry] = []
    _ = try read { entries.append($0) }
    var history = History()
    for index in entries.indices {
      if case .bred(let number, let parent, let summary, _) = entries[index],
        let file = file(number)
      {
        let run = history.methodOfNext(parent: parent, summary: summary)
        entries[index] = .bred(
          generation: number, parent: parent, summary,
          file: SavedFile(file, run: run))
      }
      try history.append(entries[index])
    }
    try replace(by: entries)
    return try read()
  }
}
