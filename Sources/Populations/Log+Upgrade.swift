extension Log {
  /// Writes a log of version 1 anew as version 2, which tells what each generation's file is.
  ///
  /// - Parameter file: what the file of a generation is now; nil where it cannot be read.
  func upgrade(_ file: (Int) -> SavedFile?) throws -> Contents {
    var entries: [LogEntry] = []
    _ = try read { entry in
      if case .bred(let generation, let parent, let summary, nil) = entry {
        entries.append(
          .bred(generation: generation, parent: parent, summary, file: file(generation)))
      } else {
        entries.append(entry)
      }
    }
    try replace(by: entries)
    return try read()
  }
}
