import ArgumentParser
import Breeding

/// Pictures that one argument names: `art.png`, `lagoon/3/7`, `stars/5`, or several by their numbers,
/// `3,7,2/5`.
struct PictureNames {
  let names: [PictureName]

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    names = try Self.numbers(argument) ?? [PictureName(argument: argument)]
  }

  /// Joins long runs of numbers into one argument each, for the commands that take so many: what
  /// ArgumentParser does for a repeated argument grows with the square of how often it is there.
  static func joined(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, ["score", "animate", "star", "unstar"].contains(command)
    else {
      return arguments
    }
    let most = 100
    var result: [String] = []
    var run: [String] = []
    func end() {
      result += run.count > most ? [run.joined(separator: ",")] : run
      run = []
    }
    var mayBeValue = false
    for argument in arguments {
      // What stands after a flag may be that flag's value.
      if !mayBeValue, numbers(argument) != nil {
        run.append(argument)
      } else {
        end()
        result.append(argument)
      }
      mayBeValue = argument.hasPrefix("-")
    }
    end()
    return result
  }

  /// The pictures of a text that has nothing but their numbers and addresses, with commas between them;
  /// nil for any other text.
  private static func numbers(_ text: String) -> [PictureName]? {
    let others = [UInt8(ascii: "/"), UInt8(ascii: ",")]
    guard text.utf8.allSatisfy({ 48...57 ~= $0 || others.contains($0) }) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let names = parts.compactMap { try? PictureName(String($0)) }
    return names.count == parts.count ? names : nil
  }
}
