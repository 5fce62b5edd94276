import Imports

/// Reads a file as `breed import` does, and expects what it gives to be sound.
public func expectImport(of bytes: UnsafeRawBufferPointer) -> Verdict {
  var rest = bytes[...]
  do {
    let file = try ImportedFile(from: "art") { count in
      let next = rest.prefix(count)
      rest = rest.dropFirst(count)
      return Array(next)
    }
    expect(!file.members.isEmpty, "a file of no genome")
    for member in file.members { expectValid(member.genome) }
    for warning in file.warnings { expectWords(warning) }
  } catch {
    expectWords(of: error)
  }
  return .usable
}
