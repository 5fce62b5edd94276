import ArgumentParser
import Breeding

/// The words of a plate.
struct CaptionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Make a plate of it: alone with its first sentence under it, with a number of 1 to 1000 that \
      of "breed caption", else your own words (a small number as words: " 7").
      """, valueName: "number|words"))
  var caption: Caption.Words?

  @Option(help: ArgumentHelp("Set the caption under the picture or over it.", valueName: "place"))
  var captionPlace: PlateCaption.Place?

  /// The caption that the flags ask for.
  var request: Caption? { caption.map { Caption($0, place: captionPlace ?? .under) } }

  /// Throws where the flags do not go together.
  func check() throws {
    guard caption != nil || captionPlace == nil else {
      throw ValidationError("--caption-place: expected with --caption")
    }
    if let request { try ValidationError.check { () throws(RequestError) in try request.check() } }
  }
}

extension Caption.Words: ExpressibleByArgument {
  /// Reads what was typed.
  public init(argument: String) { self.init(argument) }
}

extension PlateCaption.Place: ExpressibleByArgument {}
