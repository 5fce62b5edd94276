import ArgumentParser
import Breeding

/// What a person wishes of children. Several wishes count alike.
struct WishOptions: ParsableArguments {
  @Flag(
    help: """
      Those that you like, as your picks so far say; one in \(Wishes.freeShare) is chosen freely.
      """)
  var taste = false

  @Flag(help: "Those that are unlike everything this lineage has shown.")
  var novel = false

  @Flag(help: "Those that are simple and soft.")
  var calm = false

  @Option(
    help: ArgumentHelp("Those that are unlike these pictures of the sheet.", valueName: "numbers"),
    completion: .numbers, transform: NumberArgument.init(argument:))
  var unlike: [NumberArgument] = []

  func validate() throws { try unlike.check("--unlike") }

  /// What was typed.
  func wishes() throws -> Wishes {
    var wishes = Wishes()
    (wishes.taste, wishes.novel, wishes.calm) = (taste, novel, calm)
    wishes.unlike = try unlike.numbers()
    return wishes
  }
}
