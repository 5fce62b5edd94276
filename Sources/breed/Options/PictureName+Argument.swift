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

extension RequestError {
  /// What is wrong and what to do, with the flags' names for the parameters.
  var withFlags: String { description { "--\($0)" } }
}

extension SettingError {
  /// What is wrong and what to do, with the flags' names for the settings.
  var withFlags: String { description { "--\($0)" } }
}

/// Numbers of one sheet, `3,7`.
struct PickList {
  let numbers: [Int]

  /// Reads what was typed; a number that stands there twice counts once.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    var numbers: [Int] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let id = IndividualID("1/\(part)") else {
        throw ValidationError(
          "expected numbers on the sheet, from 1, with commas between them, such as 3,7")
      }
      if !numbers.contains(id.number) { numbers.append(id.number) }
    }
    self.numbers = numbers
  }
}
