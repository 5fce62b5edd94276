/// An XML document in a zip archive of Picbreeder's.
struct PicbreederDocument {
  /// Its name, as errors and warnings tell it.
  let source: String
  /// What the index of a series calls it: its name without folder and ending; of one that lies in an
  /// archive within the archive, that archive's.
  let storage: String
  let bytes: [UInt8]

  /// The documents of an archive, and of archives that lie in it.
  ///
  /// - Parameter other: is called with the place of each member that is neither XML nor an archive.
  static func all(
    of archive: [UInt8], source: String, limits: ImportLimits, other: (ImportPlace) -> Void
  ) throws(ImportError) -> [PicbreederDocument] {
    var documents: [PicbreederDocument] = []
    // The members of all archives together are bounded as those of one are.
    var limits = limits
    func add(
      _ member: ZipArchive.Member, in source: String, storage: String?
    ) throws(ImportError) {
      let place = ZipArchive.place(of: member.name, in: source)
      let storage = storage ?? stem(of: member.name)
      if XMLReader.isXML(member.bytes) {
        documents.append(
          PicbreederDocument(source: place.source, storage: storage, bytes: member.bytes))
      } else {
        other(place)
      }
    }
    func members(
      of archive: [UInt8], source: String
    ) throws(ImportError) -> [ZipArchive.Member] {
      let members = try ZipArchive.members(of: archive, source: source, limits: limits)
      limits.members -= members.count
      limits.unpacked -= members.reduce(0) { $0 + $1.bytes.count }
      return members
    }
    for member in try members(of: archive, source: source) {
      if ZipArchive.isZip(member.bytes) {
        let place = ZipArchive.place(of: member.name, in: source)
        for inner in try members(of: member.bytes, source: place.source) {
          try add(inner, in: place.source, storage: stem(of: member.name))
        }
      } else {
        try add(member, in: source, storage: nil)
      }
    }
    return documents
  }

  /// A path's last part without its ending.
  private static func stem(of name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    return String(last.lastIndex(of: ".").map { last[..<$0] } ?? last)
  }
}
