extension Log {
  /// Writes a log of an older format anew in the present one.
  ///
  /// - Parameter file: a generation's file; nil where it cannot be read.
  func upgrade(_ file: (Int) -> GenerationFile?) throws -> Contents {
    var entries: [LogEntry] = []
    _ = try read { entries.append($0) }
    var history = History()
    for place in entries.indices {
      if case .bred(let number, let parent, let summary, _) = entries[place],
        let file = file(number)
      {
        let run = history.methodOfNext(parent: parent, summary: summary)
        entries[place] = .bred(
          generation: number, parent: parent, summary,
          file: SavedFile(file, run: run))
      }
      try history.append(entries[place])
    }
    try replace(by: entries)
    return try read()
  }
}
