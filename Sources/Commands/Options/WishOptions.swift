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

  @Option(
    help: ArgumentHelp(
      "Those that have much of this, an expression such as entropy or \"judge:COMMAND\".",
      valueName: "fitness"),
    completion: .words(Measures.builtIn.map(\.name)))
  var wish: String?

  func validate() throws { try unlike.check("--unlike") }

  /// What was typed.
  func wishes(by breeder: Breeder) throws -> Wishes {
    var wishes = Wishes()
    (wishes.taste, wishes.novel, wishes.calm) = (taste, novel, calm)
    wishes.unlike = try unlike.numbers()
    if let wish {
      let expressions = try breeder.fitness(wish, for: .wish)
      guard expressions.count == 1 else {
        throw ValidationError("--wish: expected one expression, found \(expressions.count)")
      }
      wishes.fitness = expressions[0]
    }
    return wishes
  }
}
