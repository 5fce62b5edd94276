import Testing

extension Scratch {
  /// Expects that a call is refused: with the exit status, in one line on stderr that has the
  /// words given, with nothing on stdout, and with the folder as it was.
  func expectRefusal(
    _ arguments: [String], status: Int32, naming words: [String],
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try contents()
    let refused = try breed(arguments, environment: environment)
    let line = refused.err
    #expect(refused.status == status, "\(line)", sourceLocation: sourceLocation)
    #expect(!refused.isSignalled, sourceLocation: sourceLocation)
    #expect(refused.out == "", sourceLocation: sourceLocation)
    #expect(line.hasPrefix("breed: "), "\(line)", sourceLocation: sourceLocation)
    #expect(line.last == "\n" && refused.complaints.count == 2, sourceLocation: sourceLocation)
    let isPlain = line.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    #expect(isPlain, "\(line)", sourceLocation: sourceLocation)
    for word in words {
      #expect(line.contains(word), sourceLocation: sourceLocation)
    }
    #expect(try contents() == before, "nothing written", sourceLocation: sourceLocation)
  }
}
