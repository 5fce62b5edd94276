import Breeding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The token of a server at a port, which the next one at that port has, too: so that a page that is
/// open goes on when the server is started again.
///
/// It lies in a file of the user's own, which nobody else may read, outside the populations, which
/// people give away.
struct KeptToken {
  private let path: String

  /// The most bytes of such a file.
  private static let limit = 64

  /// The token of the server at a port.
  ///
  /// - Parameters:
  ///   - isGuests: whether it is that of guests.
  ///   - folder: the user's folder for what programs keep; nil where there is none.
  init?(port: UInt16, isGuests: Bool = false, in folder: String?) {
    guard let folder else { return nil }
    path = "\(folder)/breed/\(isGuests ? "guests-token" : "token")-\(port)"
  }

  /// The folder in which programs keep what they need again: `$XDG_STATE_HOME`, else `~/.local/state`.
  static var folder: String? {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    return variable("XDG_STATE_HOME") ?? variable("HOME").map { "\($0)/.local/state" }
  }

  /// The token that was kept; a new one where none was, or where somebody else may have read it. Where
  /// it cannot be kept, the next server has another.
  func token(drawn: String) -> String {
    if let kept { return kept }
    try? FileSystem.makeFolder(FileSystem.parent(of: path))
    try? AtomicFile.write(path, bytes: Array("\(drawn)\n".utf8), mode: 0o600)
    return drawn
  }

  private var kept: String? {
    guard FileSystem.isPrivate(path), let bytes = try? FileSystem.readOwn(path, limit: Self.limit)
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let digits = text.prefix { $0.isHexDigit }
    return digits.count == 32 && text == digits + "\n" ? String(digits) : nil
  }
}
