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
    A sheet, as 3, lagoon or lagoon/3 (default: the current one), or a picture, as 3/7, \
    lagoon/3/7, stars/5 or its PNG.
    """, valueName: "what")
}
