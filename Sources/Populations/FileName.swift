#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a name in a lineage's folder stands for.
enum FileName: Hashable {
  /// The file of a generation, `0007.json`.
  case generation(Int)
  /// A further file of a generation that one file has no room for, from 1: `0007-2.json`.
  case part(Int, Int)
  /// Its sheet, `0007.png`.
  case sheet(Int)
  /// The folder of its pictures alone, `0007`.
  case thumbnails(Int)
  /// The temporary file of a process that writes the file `of`: `0007.json.123.partial`.
  case temporary(of: String, process: Int32)
  /// Anything else.
  case other

  /// The generation whose file it is, or a further file of it.
  var generation: Int? {
    switch self {
    case .generation(let number), .part(let number, _): number
    case .sheet, .thumbnails, .temporary, .other: nil
    }
  }

  /// The meaning of a name.
  init(_ name: String) {
    self = Self.numbered(name) ?? Self.temporary(name) ?? .other
  }

  /// The meaning of a name that begins with a generation's number. It makes no other string, since
  /// a long lineage has thousands of such names.
  private static func numbered(_ name: String) -> FileName? {
    let digits = name.utf8.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard digits.count == 4 || digits.count > 4 && digits.first != UInt8(ascii: "0"),
      let number = Int(Substring(digits)), 1...History.limit ~= number
    else { return nil }
    return switch name[digits.endIndex...] {
    case ".json": .generation(number)
    case ".png": .sheet(number)
    case "": .thumbnails(number)
    case let rest: part(rest).map { .part(number, $0) }
    }
  }

  /// The number of a part whose name goes on like that, `-2.json`.
  private static func part(_ rest: Substring) -> Int? {
    guard rest.hasPrefix("-"), rest.hasSuffix(".json"),
      let part = Int(rest.dropFirst().dropLast(5)), part > 0, rest == "-\(part).json"
    else { return nil }
    return part
  }

  private static func temporary(_ name: String) -> FileName? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let index = parts.lastIndex(of: "partial"), index >= parts.count - 2, index > 1,
      let process = Int32(parts[index - 1])
    else { return nil }
    return .temporary(
      of: (parts[..<(index - 1)] + parts[(index + 1)...]).joined(separator: "."),
      process: process)
  }

  /// A generation's number as it stands in names of files: four digits or more.
  static func digits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether the process that wrote a temporary file is certainly gone.
  static func isAbandoned(by process: Int32) -> Bool {
    process > 0 && kill(process, 0) != 0 && errno == ESRCH
  }
}
