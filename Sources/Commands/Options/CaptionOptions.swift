import ArgumentParser
import Breeding

/// The words of a plate.
struct CaptionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Set words under the picture. Alone: its first sentence; with a number, 1 to 1000: that \
      sentence of "breed caption"; with anything else: your own words. A number as words begins \
      with a blank: " 7".
      """, valueName: "number|words"))
  var caption: Caption.Words?

  @Option(help: ArgumentHelp("Where the caption stands", valueName: "place"))
  var captionPlace: PlateCaption.Place?

  /// The caption that the flags ask for.
  var request: Caption? { caption.map { Caption($0, place: captionPlace ?? .under) } }

  /// Throws where the flags do not go together.
  func check() throws {
    guard caption != nil || captionPlace == nil else {
      throw ValidationError("--caption-place: expected only with --caption")
    }
    if let request { try ValidationError.check { () throws(RequestError) in try request.check() } }
  }
}

extension Caption.Words: ExpressibleByArgument {
  /// Reads what was typed.
  public init(argument: String) { self.init(argument) }
}

extension PlateCaption.Place: ExpressibleByArgument {}
