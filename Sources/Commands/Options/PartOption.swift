import ArgumentParser
import Breeding
import Threads

/// Which part of the work a command does, where others do the rest.
struct PartOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Do only one part of the work, such as 3/10, the third of ten; others do the rest.",
      valueName: "k/n"),
    transform: Share.init(argument:))
  var part: Share?
}

extension Share {
  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    guard let share = Share(argument) else {
      throw ValidationError(
        "expected which part and how many there are, such as 3/10, from 1/10 to 10/10, at most "
          + "\(Share.most) parts")
    }
    self = share
  }
}
