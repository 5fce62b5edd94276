import Files

/// Characters of a text that no typeface of this machine has, in whose place boxes are set.
public enum MissingLetters {
  /// Those of a text, each once, in their order; none where fontconfig is not there to be asked.
  public static func of(_ text: String) -> [Unicode.Scalar] {
    var (seen, scalars): (Set<Unicode.Scalar>, [Unicode.Scalar]) = ([], [])
    // Every typeface has those of ASCII; what only joins or marks others is not set by itself.
    for scalar in text.unicodeScalars where !scalar.isASCII && isSet(scalar) {
      if seen.insert(scalar).inserted { scalars.append(scalar) }
    }
    guard !scalars.isEmpty, OutsideProgram.fontconfig.path != nil else { return [] }
    return lacking(scalars[...])
  }

  private static func isSet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .control, .nonspacingMark, .enclosingMark, .spaceSeparator: false
    default: true
    }
  }

  /// Those that no typeface has: none where one has them all, or else those of both halves.
  private static func lacking(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let list = scalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    let arguments = [OutsideProgram.fontconfig.name, ":charset=\(list)", "family"]
    guard let found = ChildProcess.output(of: arguments, patience: 10), found.isEmpty else {
      return []
    }
    if scalars.count == 1 { return Array(scalars) }
    let middle = scalars.startIndex + scalars.count / 2
    return lacking(scalars[..<middle]) + lacking(scalars[middle...])
  }
}
