import Pictures

/// What a file is that is not what was expected, by its first bytes, and what to do with it.
enum ForeignFile {
  /// How many bytes are looked at.
  static let beginning = 512

  /// What a file is that begins so, as in "found …".
  static func words(_ start: [UInt8]) -> String {
    if start.isEmpty { return "nothing" }
    if start.starts(with: [0x1F, 0x8B]) {
      return "a gzip file: unpack it by gunzip first; in one that neat-python keeps as a checkpoint"
        + " is \(pickle)"
    }
    if start.dropFirst(257).starts(with: "ustar".utf8) {
      return "a tar archive: unpack it, and pack what was in it by zip -r a.zip FOLDER"
    }
    if isWebPage(start) {
      return "a web page: where breed wrote it, save a picture of it from the browser and import "
        + "that, or import the folder of the lineage that it shows"
    }
    if start.count >= 12, let format = PictureFormat(beginning: start), format != .png {
      return "\(format == .avif ? "an" : "a") \(format.title), which keeps no genome: only the PNG "
        + "that breed wrote has it"
    }
    if pickles.contains(where: { start.starts(with: $0) }) { return pickle }
    return planted(start).map { "\($0): if it has genomes, breed import reads them" }
      ?? "something else"
  }

  /// What a file is in which there may be genomes.
  private static func planted(_ start: [UInt8]) -> String? {
    if ZipArchive.isZip(start) { return "a zip archive" }
    if XMLReader.isXML(start) { return "XML" }
    return start.first == UInt8(ascii: "{") ? "JSON" : nil
  }

  /// Whether a file begins as HTML does.
  static func isWebPage(_ start: [UInt8]) -> Bool {
    let text = String(decoding: start.prefix(256), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html"].contains { text.contains($0) }
  }

  /// What pickles of Python begin with: those of protocols 2 to 5, and of the two before, in which a
  /// dictionary, a list or an object comes first.
  private static let pickles: [[UInt8]] =
    (2...5).map { [0x80, $0] }
    + ["(dp", "(lp", "}q", "]q", "ccopy_reg\n", "cneat."].map { Array($0.utf8) }

  /// What a pickle is, and what to do with one.
  private static let pickle =
    "a pickle of Python, which may run any program when it is opened: in Python, write the network of "
    + "neat-python as JSON by neat.export.export_network_json(network, \"a.json\"), the genome of "
    + "picbreeder-vlm by genome_to_json(genome)"
}
