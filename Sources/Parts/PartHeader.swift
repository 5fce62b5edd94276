import JSON
import Pictures
import Threads

/// What a part says of itself.
public struct PartHeader: Hashable, Sendable {
  /// The version of the files of parts.
  public static let format = "breed.part/1"

  /// Which part it is.
  public let share: Share
  /// What it is a part of.
  public let subject: PartSubject
  /// The name of the file of all parts together, without its folder; nil where none was given.
  public let name: String?
  /// How many texts a PNG of the whole carries, which stand before the pieces.
  let textCount: Int

  /// A part of the values given.
  public init(_ share: Share, of subject: PartSubject, named name: String?, text: PNGText?) {
    (self.share, self.subject, self.name) = (share, subject, name)
    textCount = text?.chunks.count ?? 0
  }

  /// The pieces of this part.
  public var pieces: Range<Int> { share.range(of: subject.pieceCount) }
}

extension PartHeader {
  /// The header as JSON.
  var json: JSONValue {
    .line(
      .object(
        [
          ("format", .string(Self.format)), ("part", .integer(share.number)),
          ("of", .integer(share.count)), ("file", name.map(JSONValue.string) ?? .null),
          ("texts", .integer(textCount)),
        ] + subject.members))
  }

  /// Reads a header.
  ///
  /// - Throws: `JSONError`.
  init(json element: JSONElement) throws(JSONError) {
    try element.member("format").expect(format: [Self.format])
    try element.expectMembers(
      ["format", "part", "of", "file", "texts"] + PartSubject.memberNames,
      optional: PartSubject.optionalMemberNames)
    let count = try element.member("of").integer(in: 1...Share.most)
    let number = try element.member("part").integer(in: 1...count)
    guard let share = Share(number, of: count) else {
      throw element.error(expected: "a part")
    }
    self.share = share
    let file = try element.member("file")
    name = file.isNull ? nil : try file.fileName()
    textCount = try element.member("texts").integer(in: 0...16)
    subject = try PartSubject(json: element)
  }
}

extension PartSubject {
  fileprivate static let memberNames = [
    "kind", "width", "height", "channels", "depth", "compression", "settings",
  ]
  fileprivate static let optionalMemberNames = ["dpi", "frames", "fps", "plays"]

  fileprivate var members: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("kind", .string(word)), ("width", .integer(size.width)), ("height", .integer(size.height)),
      ("channels", .string(format.channelWord)), ("depth", .integer(format.depth.rawValue)),
      ("compression", .string(compression.rawValue)),
    ]
    switch kind {
    case .picture(let dotsPerInch):
      if let dotsPerInch { members.append(("dpi", .integer(dotsPerInch))) }
    case .film(let frames, let framesPerSecond, let plays):
      members += [
        ("frames", .integer(frames)), ("fps", .integer(framesPerSecond)),
        ("plays", .integer(plays)),
      ]
    }
    return members
      + [("settings", .object(settings.map { ($0.name, .string($0.value)) }))]
  }

  fileprivate init(json element: JSONElement) throws(JSONError) {
    let words = ["grey": false, "rgb": false, "rgba": true]
    let channels = try element.member("channels")
    let word = try channels.string()
    guard let hasOpacity = words[word] else {
      throw channels.error(expected: "\"grey\", \"rgb\" or \"rgba\"")
    }
    let bits = try element.member("depth")
    guard let depth = PixelFormat.Depth(rawValue: try bits.integer()) else {
      throw bits.error(expected: "8 or 16")
    }
    var settings: [Setting] = []
    for (name, value) in try element.member("settings").members() {
      settings.append(Setting(name, try value.string()))
    }
    let kind = try element.kind()
    var sides = 1...1_000_000
    // A frame is in memory as a whole.
    if case .film = kind { sides = 1...16_384 }
    self.init(
      kind,
      size: PictureSize(
        width: try element.member("width").integer(in: sides),
        height: try element.member("height").integer(in: sides)),
      format: PixelFormat(
        channels: word == "grey" ? .grey : .rgb, depth: depth, hasOpacity: hasOpacity),
      compression: try element.member("compression").one(), settings: settings)
    if case .film = kind, depth != .eight || hasOpacity {
      throw element.error(expected: "frames of 8 bits without opacity")
    }
  }
}

extension JSONElement {
  /// What the object is a header of.
  fileprivate func kind() throws(JSONError) -> PartSubject.Kind {
    let kind = try member("kind")
    switch try kind.string() {
    case "picture":
      return .picture(dotsPerInch: try optionalMember("dpi")?.integer(in: 1...9_600))
    case "film":
      return .film(
        frames: try member("frames").integer(in: 1...100_000),
        framesPerSecond: try member("fps").integer(in: 1...1_000),
        plays: try member("plays").integer(in: 0...65_535))
    default: throw kind.error(expected: "\"picture\" or \"film\"")
    }
  }

  /// The name of a file in a folder, which leads to no other one.
  fileprivate func fileName() throws(JSONError) -> String {
    let name = try string()
    // "-" is standard output.
    guard 1...255 ~= name.utf8.count, ![".", "..", "-"].contains(name),
      !name.utf8.contains(UInt8(ascii: "/"))
    else { throw error(expected: "the name of a file, without a folder") }
    return name
  }
}
