import ArgumentParser
import Breeding

/// The words of a plate.
struct CaptionOptions: ParsableArguments {
  @Option(
    defaultAsFlag: Caption.Words.sentence(1),
    help: ArgumentHelp(
      """
      Make a plate of it: a sentence under the picture, its first one, or that of the number that \
      "breed caption" gives it, or your own words.
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
