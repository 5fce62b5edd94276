import ArgumentParser
import Breeding

/// What a person wishes of children. Several wishes count alike.
struct WishOptions: ParsableArguments {
  @Flag(
    help: """
      What your picks so far say that you like; one in \(Wishes.freeShare) is shown in any case.
      """)
  var taste = false

  @Flag(help: "What is unlike everything that this lineage has shown.")
  var novel = false

  @Flag(help: "What is simple and soft.")
  var calm = false

  @Option(
    help: ArgumentHelp("What is unlike these pictures of the sheet.", valueName: "numbers"),
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
