import ArgumentParser
import Breeding

extension SheetOrPicture {
  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    if let error = RequestError.severalForOne(argument) { throw ValidationError(error.withFlags) }
    do throws(RequestError) { try self.init(argument) } catch {
      throw ValidationError(error.withFlags)
    }
  }
}

extension ArgumentHelp {
  /// Of what a command looks at.
  static let sheetOrPicture = ArgumentHelp(
    """
    A sheet, such as 3, lagoon or lagoon/3, or a picture, such as 3/7, lagoon/3/7, stars/5 or a \
    PNG (default: the current sheet).
    """, valueName: "what")
}
