import CZip
import Text

/// Unpacks zip archives in memory by libzip. The names of members stand in messages and are never
/// used as paths.
enum ZipArchive {
  /// A file of an archive.
  struct Member {
    let name: String
    let bytes: [UInt8]
  }

  /// Whether the bytes begin as a zip archive does, even an empty one.
  static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// The place of a member, for errors.
  static func place(of name: String, in source: String) -> ImportPlace {
    ImportPlace("\(source):\(Quotation.printable(name, limit: Quotation.limit))")
  }

  /// All members that are no folders, in their order.
  static func members(
    of bytes: [UInt8], source: String, limits: ImportLimits
  ) throws(ImportError) -> [Member] {
    // libzip reads from the bytes until it is closed; the closure keeps them where they are.
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(ImportError) in
        var archive = try OpenArchive(bytes, source: source)
        return try archive.members(limits: limits)
      }
    }
    return try result.get()
  }
}

/// libzip's handle of an archive that lies in memory.
private struct OpenArchive: ~Copyable {
  private let archive: OpaquePointer
  private let source: String

  init(_ bytes: UnsafeRawBufferPointer, source: String) throws(ImportError) {
    self.source = source
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let buffer = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
    else { throw Self.fault(&error, at: source) }
    guard let archive = zip_open_from_source(buffer, ZIP_RDONLY, &error) else {
      zip_source_free(buffer)
      throw Self.fault(&error, at: source)
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  mutating func members(limits: ImportLimits) throws(ImportError) -> [ZipArchive.Member] {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.members else {
      throw .limit(
        at: ImportPlace(source), expected: "at most \(limits.members) members", found: "\(count)")
    }
    var members: [ZipArchive.Member] = []
    var room = limits.unpacked
    for index in 0..<max(0, count) {
      guard let member = try member(UInt64(index), limits: limits, room: &room) else { continue }
      members.append(member)
    }
    return members
  }

  /// A member; nil for a folder.
  private mutating func member(
    _ index: UInt64, limits: ImportLimits, room: inout Int
  ) throws(ImportError) -> ZipArchive.Member? {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, index, 0, &status) == 0, let words = status.name else {
      throw fault(at: ImportPlace(source))
    }
    let name = String(cString: words)
    let place = ZipArchive.place(of: name, in: source)
    guard !name.split(separator: "/").contains(".."), name.first != "/" else {
      throw .unexpected(at: place, expected: "a name within the archive", found: "a way out of it")
    }
    if name.last == "/" { return nil }
    guard status.encryption_method == ZIP_EM_NONE else {
      throw .unexpected(at: place, expected: "a member in the clear", found: "an encrypted one")
    }
    guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
      throw .unexpected(
        at: place, expected: "a member stored or deflated", found: "method \(status.comp_method)")
    }
    guard status.size <= limits.bytes, status.size <= room else {
      throw .limit(
        at: place, expected: "at most \(min(limits.bytes, room)) bytes", found: "\(status.size)")
    }
    guard status.size <= 65_536 || status.size / UInt64(limits.ratio) <= status.comp_size else {
      throw .limit(
        at: place, expected: "at most \(limits.ratio) bytes unpacked from one",
        found: "\(status.size) from \(status.comp_size)")
    }
    room -= Int(status.size)
    return ZipArchive.Member(name: name, bytes: try contents(index, Int(status.size), place))
  }

  /// What a member holds; libzip checks its length and checksum where it ends.
  private mutating func contents(
    _ index: UInt64, _ size: Int, _ place: ImportPlace
  ) throws(ImportError) -> [UInt8] {
    guard let file = zip_fopen_index(archive, index, 0) else { throw fault(at: place) }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        zip_fread(file, $0.baseAddress! + count, UInt64($0.count - count))
      }
      guard got >= 0 else {
        let words = String(cString: zip_file_strerror(file))
        throw .unexpected(at: place, expected: "a whole member", found: words)
      }
      if got == 0 { break }
      count += Int(got)
    }
    guard count == size else {
      throw .unexpected(at: place, expected: "\(size) bytes", found: "\(count)")
    }
    bytes.removeLast()
    return bytes
  }

  private func fault(at place: ImportPlace) -> ImportError {
    .unexpected(at: place, expected: "a zip archive", found: String(cString: zip_strerror(archive)))
  }

  private static func fault(_ error: inout zip_error_t, at source: String) -> ImportError {
    .unexpected(
      at: ImportPlace(source), expected: "a zip archive",
      found: String(cString: zip_error_strerror(&error)))
  }
}
