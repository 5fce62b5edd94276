import ArgumentParser
import Breeding

/// A word of a list of pictures: `3`, `3,7`, `3-5`, `lagoon/3/7`, `stars/5`, `art.png`; a comma may end or
/// begin it, as in `3, 7`.
struct PictureArgument {
  fileprivate let word: String

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    word = argument
    try ValidationError.check { () throws(RequestError) in _ = try PictureList.names(in: argument) }
  }
}

extension [PictureArgument] {
  /// Checks what was typed, before anything is read.
  ///
  /// - Throws: what was expected, where a comma has nothing before or after it.
  func check() throws { _ = try list() }

  /// The pictures, also one that was typed more than once.
  func list() throws -> PictureList {
    do throws(RequestError) { return try PictureList(map(\.word)) } catch {
      let text = map(\.word).joined(separator: " ")
      throw ValidationError("\(printable(text)): \(error.withFlags)")
    }
  }

  /// The two pictures that a command takes.
  ///
  /// - Throws: where there are not two.
  func two(_ command: String) throws -> (PictureName, PictureName) {
    let names = try list().names
    guard names.count == 2 else {
      throw ValidationError(
        "expected two pictures, found \(names.count): as in breed \(command) 3 7")
    }
    return (names[0], names[1])
  }
}

extension RequestError {
  /// That one picture is expected, where several were typed; nil for any other text.
  static func severalForOne(_ text: String) -> RequestError? {
    guard let names = try? PictureList([text]).names, names.count > 1 else { return nil }
    return .severalForOne(text, count: names.count)
  }
}

extension PictureName {
  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    do throws(RequestError) { try self.init(argument) } catch {
      throw ValidationError((RequestError.severalForOne(argument) ?? error).withFlags)
    }
  }
}

extension ArgumentHelp {
  /// Of the picture that a command changes.
  static let picture = ArgumentHelp(
    "The picture's number, generation/number, lineage/generation/number, or a star as stars/5.",
    valueName: "pick")

  /// Of the pictures that a command takes from anywhere.
  static let pictures = ArgumentHelp(
    """
    Pictures: numbers, as 3 7, 3,7 or 3-5, generation/number, lineage/generation/number, stars as \
    stars/5, or PNGs.
    """,
    valueName: "pick")
}
