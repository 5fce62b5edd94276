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

  /// The packages of Debian with typefaces that have these, each once; of private
  /// characters, and of those that are none yet, nobody knows.
  public static func packages(for letters: [Unicode.Scalar]) -> [String] {
    let packages = letters.filter(isKnown).map { isEastAsian($0) ? "fonts-noto-cjk" : "fonts-noto" }
    return Set(packages).sorted()
  }

  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned: false
    default: true
    }
  }

  /// Whether it is of the Chinese, Japanese or Korean script, by the blocks of Unicode.
  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Jamo; radicals to ideographs; jamo and syllables; compatibility; vertical; wide; kana; ideographs.
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
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
