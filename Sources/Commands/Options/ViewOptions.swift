import ArgumentParser
import Breeding

/// Where on the plane, how, and when one looks.
struct ViewOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Move this point to the middle: x to the right, y down, in shorter sides of the picture.",
      valueName: "x,y"),
    transform: Self.place(argument:))
  var center: Place?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Look so many times closer, 0.000001 to 1000000; beyond about 10000, rounding shows.",
      valueName: "times"),
    transform: { try TypedNumber.decimal($0, in: 0.000_001...1_000_000) })
  var zoom: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Turn the picture anticlockwise by so many degrees.", valueName: "degrees"),
    transform: { try TypedNumber.decimal($0, in: -1_000_000...1_000_000) })
  var rotate: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Wind the picture up by so many radians for each shorter side from the middle.",
      valueName: "radians"),
    transform: { try TypedNumber.decimal($0, in: -1_000...1_000) })
  var spiral: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Bend the picture by waves: their height in shorter sides and their number in one (default: \
      2), such as 0.1 or 0.1:2.
      """,
      valueName: "height:number"),
    transform: Self.wave(argument:))
  var wave: Wave?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Value of the input t.", valueName: "t"),
    transform: { try TypedNumber.decimal($0, in: -1_000_000...1_000_000) })
  var time: Double?

  /// A place, in shorter sides from the middle.
  struct Place {
    let x: Double
    let y: Double
  }

  /// How high and how many.
  struct Wave {
    let amplitude: Double
    let frequency: Double
  }

  /// What was typed, as a view; as it is without the flags where nothing was.
  func view(over view: View) -> View {
    var view = view
    if let center { (view.centreX, view.centreY) = (center.x, center.y) }
    if let zoom { view.zoom = zoom }
    if let rotate { view.rotation = rotate / 360 }
    if let spiral { view.spiral = spiral }
    if let wave { (view.waveAmplitude, view.waveFrequency) = (wave.amplitude, wave.frequency) }
    if let time { view.time = Float(time) }
    return view
  }

  private static func place(argument: String) throws -> Place {
    let sides = argument.split(separator: ",", omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      throw ValidationError("expected x,y, such as 0.25,-0.1")
    }
    let range = -1_000.0...1_000
    return Place(
      x: try TypedNumber.decimal(sides[0], in: range),
      y: try TypedNumber.decimal(sides[1], in: range))
  }

  private static func wave(argument: String) throws -> Wave {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count else {
      throw ValidationError("expected a height, or a height and a number, such as 0.1:2")
    }
    return Wave(
      amplitude: try TypedNumber.decimal(parts[0], in: -10...10),
      frequency: try parts.count == 2
        ? TypedNumber.decimal(parts[1], in: 0...1_000) : View().waveFrequency)
  }
}
