import Genomes
import JSON
import Pictures
import Rendering

/// What a PNG that this program paints carries: the genomes of its pictures, and where they are
/// from.
public struct PictureGenomes: Hashable, Sendable {
  /// The keyword of the text.
  static let keyword = "breed"

  /// The version of the program that painted the picture.
  public let version: String
  /// The view of the plane.
  public let view: View
  /// How the file shows them where it does not show the pictures alone, as of a part of one: settings by
  /// their names, by which two files can be told apart. Nothing else is made of them.
  public let form: [String: String]
  /// The genomes, with the palettes that they were painted in and the addresses that they had then,
  /// lineage included: of a sheet in the order of its numbers, of a film in that of its motion; at
  /// least one.
  public let members: [Specimen]

  /// Genomes of the values given.
  public init(
    version: String, view: View = View(), form: [String: String] = [:], members: [Specimen]
  ) {
    precondition(!members.isEmpty, "a picture shows something")
    self.version = version
    self.view = view
    self.form = form
    self.members = members
  }

  /// The text for the picture's file.
  ///
  /// - Parameter others: what the file says besides, after the genomes.
  /// - Throws: `JSONError.unwritable` for more genes than JSON's limits allow to be read,
  ///   `PNGError.encoding`.
  public func text(
    and others: [(keyword: String, text: [UInt8])] = []
  ) throws -> PNGText {
    try members.lazy.map(\.genome).expectRoom(in: .standard, at: "$.pictures")
    return try PNGText(
      PictureParts.texts(JSONValue.line(json).serialized(), keyword: Self.keyword)
        + others)
  }
}

extension PictureGenomes {
  /// Reads what a PNG carries.
  ///
  /// - Parameters:
  ///   - source: the file's name, as errors tell it.
  ///   - read: gives the next so many bytes of the file; fewer only where it ends.
  /// - Throws: `ImportError`, `JSONError`, and what `read` throws.
  public init(
    pngFrom source: String, limits: ImportLimits = ImportLimits(),
    read: @escaping (_ count: Int) throws -> [UInt8]
  ) throws {
    let text = try CarriedText(keyword: Self.keyword, in: source, limits: limits, read: read)
    try self.init(text, limits: limits)
  }

  /// Reads what a PNG carries that lies in memory.
  ///
  /// - Parameter source: the file's name, as errors tell it.
  /// - Throws: `ImportError`, `JSONError`.
  public init(png bytes: [UInt8], source: String, limits: ImportLimits = ImportLimits()) throws {
    var rest = bytes[...]
    try self.init(pngFrom: source, limits: limits) { count in
      let next = rest.prefix(count)
      rest = rest.dropFirst(count)
      return Array(next)
    }
  }

  init(_ text: CarriedText, limits: ImportLimits) throws {
    let document = try JSONDocument(parsing: text.bytes, source: text.place.description)
    try self.init(json: document.root, limits: limits)
  }
}
