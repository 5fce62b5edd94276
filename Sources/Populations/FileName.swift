#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a name in a lineage's folder stands for.
enum FileName: Hashable {
  /// The file of a generation, `0007.json`.
  case generation(Int)
  /// Its sheet, `0007.png`.
  case sheet(Int)
  /// The folder of its pictures alone, `0007`.
  case thumbnails(Int)
  /// What a process was writing to become the file named, `0007.json.123.partial`.
  case temporary(of: String, process: Int32)
  /// Anything else.
  case other

  /// The meaning of a name.
  init(_ name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if let place = parts.lastIndex(of: "partial"), place >= parts.count - 2, place > 1,
      let process = Int32(parts[place - 1])
    {
      self = .temporary(
        of: (parts[..<(place - 1)] + parts[(place + 1)...]).joined(separator: "."),
        process: process)
    } else if let number = Int(parts[0]), 1...History.limit ~= number,
      parts.count <= 2, parts[0] == Self.digits(number)
    {
      switch parts.dropFirst().first {
      case "json": self = .generation(number)
      case "png": self = .sheet(number)
      case nil: self = .thumbnails(number)
      default: self = .other
      }
    } else {
      self = .other
    }
  }

  /// A generation's number as files have it: four digits or more.
  static func digits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a temporary's writer is gone for certain.
  static func isAbandoned(by process: Int32) -> Bool {
    process > 0 && kill(process, 0) != 0 && errno == ESRCH
  }
}
