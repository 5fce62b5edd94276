import ArgumentParser
import Breeding

extension PictureName {
  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    do throws(RequestError) { try self.init(argument) } catch {
      throw ValidationError(error.withFlags)
    }
  }
}
