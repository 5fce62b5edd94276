/// What was typed, as the argument parser takes it.
enum TypedArguments {
  /// Joins long runs of numbers into one argument each, for the commands that take so many: what
  /// ArgumentParser does for a repeated argument grows with the square of how often it is there.
  static func joined(_ arguments: [String]) -> [String] {
    let commands = ["next", "score", "animate", "render", "star", "unstar"]
    guard let command = arguments.first, commands.contains(command) else { return arguments }
    let most = 100
    var result: [String] = []
    var run: [String] = []
    func end() {
      result += run.count > most ? [run.joined(separator: " ")] : run
      run = []
    }
    var mayBeValue = false
    for argument in arguments {
      // What stands after a flag may be that flag's value.
      if !mayBeValue, isNumbers(argument) {
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

  /// Whether a text has nothing but numbers and addresses.
  private static func isNumbers(_ text: String) -> Bool {
    let signs = "/,*-".utf8
    return text.utf8.first != UInt8(ascii: "-") && !text.isEmpty
      && text.utf8.allSatisfy { 48...57 ~= $0 || signs.contains($0) }
  }
}
