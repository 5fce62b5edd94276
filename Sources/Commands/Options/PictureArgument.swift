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

extension ArgumentHelp {
  private static let number = "generation/number, lineage/generation/number"
  private static let numbers = "numbers such as 3 7, 3,7 or 3-5, \(number)"

  /// Of what takes any pictures.
  static let pictures = ArgumentHelp(
    "Pictures: \(numbers), stars such as stars/5, or PNGs.", valueName: "pick")
  /// Of what takes pictures of lineages and stars.
  static let savedPictures = ArgumentHelp(
    "Pictures: \(numbers), or stars such as stars/5.", valueName: "pick")
  /// Of what takes two of those.
  static let twoPictures = ArgumentHelp(
    "Two pictures, such as 3 1/7 or 3,1/7: numbers, \(number), or stars such as stars/5.",
    valueName: "pick")
  /// Of what takes any picture.
  static let picture = ArgumentHelp(
    "Picture: its number, \(number), a star such as stars/5, or a PNG.", valueName: "pick")
  /// Of what takes a picture of a lineage or a star.
  static let savedPicture = ArgumentHelp(
    "Picture: its number, \(number), or a star such as stars/5.", valueName: "pick")
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
