import Breeding

/// An animation that a page asks for: of which pictures, how they move, and how many pixels it has.
struct FilmRequest {
  let pictures: [Address]
  let settings: FilmSettings
  /// How the pictures are painted in place of their own way.
  let canvas: CanvasChanges
  /// The ending of the file: png, or another that ffmpeg writes.
  let form: String

  /// The members that a request may have beside "pictures".
  static let members = [
    "motions", "values", "frames", "fps", "loop", "pingPong", "width", "height", "samples", "view",
    "canvas", "form",
  ]
  /// The most pictures that morph into each other.
  static let mostPictures = 100
  /// The most frames.
  static let mostFrames = 10_000
  /// The most pixels along a side.
  static let mostPixels = 2_048
  /// The most pixels of all frames together: a file of some hundred megabytes.
  static let mostInAll = 500_000_000

  init(_ body: JSONElement) throws {
    let names = try body.member("pictures")
    pictures = try names.elements().map { try $0.address() }
    guard 1...Self.mostPictures ~= pictures.count else {
      throw names.error(expected: "1 to \(Self.mostPictures) addresses")
    }
    var settings = FilmSettings()
    settings.motions = try body.optionalMember("motions")?.elements().map { element in
      let name = try element.string()
      guard let kind = MotionKind.all.first(where: { $0.name == name }) else {
        let known = MotionKind.all.map(\.name).joined(separator: ", ")
        throw element.error(expected: "one of \(known)")
      }
      return kind
    }
    for (flag, text) in try body.optionalMember("values")?.members() ?? [] {
      try settings.set(flag, to: text.string())
    }
    let sides = 1...Self.mostPixels
    settings.size = PictureSize(
      width: try body.optionalMember("width")?.integer(in: sides) ?? settings.size.width,
      height: try body.optionalMember("height")?.integer(in: sides) ?? settings.size.height)
    let pixels = settings.size.width * settings.size.height
    let frames = try body.optionalMember("frames")?.integer(in: 2...Self.mostFrames)
    settings.frameCount = frames ?? settings.frameCount
    let most = Self.mostInAll / pixels
    guard settings.frameCount <= most else {
      throw PageError.bad(
        "\(settings.frameCount) frames of \(settings.size.width) × \(settings.size.height) are more "
          + "than the page makes: expected at most \(most); breed animate has no such limit")
    }
    settings.framesPerSecond =
      try body.optionalMember("fps")?.integer() ?? settings.framesPerSecond
    settings.loops = try body.optionalMember("loop")?.bool()
    settings.isThereAndBack = try body.optionalMember("pingPong")?.bool() ?? false
    settings.supersampling = Supersampling(
      side: try body.optionalMember("samples")?.integer(in: 1...8) ?? 1)
    if let view = try body.optionalMember("view") { settings.view = try View(view) }
    canvas = try body.optionalMember("canvas").map { try CanvasChanges(json: $0) } ?? .init()
    form = try body.optionalMember("form")?.string() ?? "png"
    guard Self.forms.contains(form) else {
      throw PageError.bad(
        "form \(printable(form)): expected one of \(Self.forms.joined(separator: ", "))")
    }
    self.settings = settings
  }

  /// The endings of the files that can be made here.
  static var forms: [String] { ["png"] + (Movie.isPossible ? Movie.usualFormats : []) }

  /// What is made, without more than what is shown on the way.
  func preview() throws(PageError) -> FilmSettings {
    var settings = settings
    let most = Self.mostInPreview / (settings.size.width * settings.size.height)
    guard settings.frameCount <= most else {
      throw .bad("\(settings.frameCount) frames: expected at most \(most) of that size to look at")
    }
    settings.carriesGenomes = false
    return settings
  }

  /// The most pixels of all frames together that are painted while the page waits.
  private static let mostInPreview = 16_000_000
}

extension View {
  /// A view as the page has it.
  fileprivate init(_ json: JSONElement) throws {
    self.init()
    try json.expectMembers([], optional: ["x", "y", "zoom", "rotation", "time"])
    centreX = try json.optionalMember("x")?.double() ?? 0
    centreY = try json.optionalMember("y")?.double() ?? 0
    zoom = try json.optionalMember("zoom")?.double() ?? 1
    rotation = try json.optionalMember("rotation")?.double() ?? 0
    time = Float(try json.optionalMember("time")?.double() ?? 0)
  }
}
