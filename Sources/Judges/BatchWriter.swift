import Files
import JSON
import Pictures
import Threads

/// Writes batches as a judge wants them.
struct BatchWriter {
  /// How many bytes the pixels of a batch may have: 48 MiB, 64 in Base64.
  static let mostBytes = 48 << 20

  private static let quotes = [UInt8(ascii: "\"")]

  let profile: JudgeProfile
  /// The folder for files.
  let folder: String
  /// How many threads encode PNGs.
  let threads: Int

  /// How many pictures a batch has at most.
  var most: Int {
    let bytes = profile.size.width * profile.size.height * 3
    return profile.pictures == .none
      ? profile.batch : min(profile.batch, max(1, Self.mostBytes / bytes))
  }

  /// Writes a batch.
  ///
  /// - Parameters:
  ///   - pictures: its pictures in the judge's size; none for a judge that wants none.
  ///   - genomes: their JSON; none likewise.
  /// - Throws: `FileError`, `PNGError`, `SheetError`; `JSONError.unwritable` for a genome that is too large.
  func batch(
    _ number: Int, place: Int, count: Int, pictures: [Picture], genomes: [JSONValue]
  ) throws -> Batch {
    let size = profile.size
    precondition(
      pictures.count == (profile.pictures == .none ? 0 : count)
        && genomes.count == (profile.wantsGenomes ? count : 0),
      "expected \(count) pictures and genomes, as the judge wants them")
    precondition(
      pictures.allSatisfy { $0.width == size.width && $0.height == size.height },
      "expected pictures of \(size) pixels")
    var message = Array("{\"batch\":\(number),\"count\":\(count)".utf8)
    var (file, files): (SharedFile?, SharedFiles?) = (nil, nil)
    let name = "\(folder)/\(number)"
    switch (profile.pictures, profile.way) {
    case (.none, _): break
    case (.rgb, .file):
      file = try SharedFile("\(name).rgb", pictures.map(\.pixels))
    case (.rgb, .inline):
      Self.append(data: pictures.flatMap(\.pixels), to: &message)
    case (.png, .file):
      files = try SharedFiles("\(name)-", try encode(pictures), ".png")
    case (.png, .inline):
      let texts = try encode(pictures).map { Self.quotes + Base64.encode($0) + Self.quotes }
      message += ",\"pictures\":[".utf8
      message += texts.joined(separator: [UInt8(ascii: ",")])
      message.append(UInt8(ascii: "]"))
    case (.sheet, .file):
      file = try SharedFile("\(name).png", [try sheet(pictures)])
    case (.sheet, .inline):
      Self.append(data: try sheet(pictures), to: &message)
    }
    if let file {
      message += ",\"file\":".utf8
      message += try Self.line(.string(file.path))
    }
    if let files {
      message += ",\"files\":[".utf8
      message += try files.paths.map { try Self.line(.string($0)) }
        .joined(separator: [UInt8(ascii: ",")])
      message.append(UInt8(ascii: "]"))
    }
    if profile.wantsGenomes {
      message += ",\"genomes\":[".utf8
      message += try genomes.map(Self.line).joined(separator: [UInt8(ascii: ",")])
      message.append(UInt8(ascii: "]"))
    }
    message += "}\n".utf8
    return Batch(
      number: number, place: place, count: count, message: message, file: file, files: files)
  }

  /// The bytes of the pictures' PNGs.
  private func encode(_ pictures: [Picture]) throws(PNGError) -> [[UInt8]] {
    let results = Parallel.map(0..<pictures.count, threads: threads) { place in
      Result { () throws(PNGError) in try pictures[place].png() }
    }
    var encoded: [[UInt8]] = []
    for result in results { encoded.append(try result.get()) }
    return encoded
  }

  /// The bytes of a sheet's PNG.
  private func sheet(_ pictures: [Picture]) throws -> [UInt8] {
    let sheet = try Sheet(
      count: pictures.count, cellWidth: profile.size.width, cellHeight: profile.size.height)
    return try sheet.draw(pictures).png(threads: threads)
  }

  private static func append(data: [UInt8], to message: inout [UInt8]) {
    message += ",\"data\":\"".utf8
    message += Base64.encode(data)
    message.append(UInt8(ascii: "\""))
  }

  /// JSON on one line, without its end.
  private static func line(_ json: JSONValue) throws(JSONError) -> ArraySlice<UInt8> {
    try JSONValue.line(json).serialized().dropLast()
  }
}
