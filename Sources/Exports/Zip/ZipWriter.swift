import CPNG

/// A zip archive, member after member, so that only one of them need be in memory and it can be sent
/// while it is made; libzip, which reads archives here, writes whole files alone.
///
/// Members are stored, not deflated: pictures are deflated already. The same members give the same
/// bytes: all have the first date that the form knows. Source: PKWARE, APPNOTE.TXT 6.3.10; without
/// ZIP64, so within 65,535 members and 4 GiB.
public struct ZipWriter {
  /// What the archive's end says of its members, an entry each.
  private var directory: [UInt8] = []
  private var count = 0
  /// The bytes of the members so far.
  private var length = 0

  /// An archive without members.
  public init() {}

  /// That the archive has no room for a member.
  public struct Full: Error, CustomStringConvertible {
    /// The member's name.
    public let name: String

    /// A sentence for a person.
    public var description: String {
      "\(name): a zip has no room for it; expected at most 65535 files and 4 GiB: take fewer"
    }
  }

  /// The archive's next bytes: a member.
  ///
  /// - Throws: `Full`.
  public mutating func member(_ name: String, _ bytes: [UInt8]) throws(Full) -> [UInt8] {
    let text = Array(name.utf8)
    let offset = length
    let end = directory.count + 2 * text.count + bytes.count + 256
    guard count < 65_535, text.count < 65_536, length + end <= Int(UInt32.max) else {
      throw Full(name: name)
    }
    // What the entry and the member's own head both say, from the version that reads it on.
    let facts =
      Self.short(20) + Self.short(Self.isUTF8) + Self.short(Self.stored) + Self.short(0)
      + Self.short(Self.firstDay) + Self.long(Self.checksum(of: bytes))
      + Self.long(UInt32(bytes.count)) + Self.long(UInt32(bytes.count))
      + Self.short(UInt16(text.count)) + Self.short(0)
    let part = Self.long(0x0403_4B50) + facts + text + bytes
    directory +=
      Self.long(0x0201_4B50) + Self.short(Self.byUnix) + facts + Self.short(0) + Self.short(0)
      + Self.short(0) + Self.long(Self.plainFile) + Self.long(UInt32(offset)) + text
    count += 1
    length += part.count
    return part
  }

  /// The archive's last bytes, after all members.
  public var end: [UInt8] {
    let count = Self.short(UInt16(self.count))
    return directory + Self.long(0x0605_4B50) + Self.short(0) + Self.short(0) + count + count
      + Self.long(UInt32(directory.count)) + Self.long(UInt32(length)) + Self.short(0)
  }

  private static let isUTF8: UInt16 = 1 << 11
  private static let stored: UInt16 = 0
  /// 1 January 1980: years since then, month and day in 7, 4 and 5 bits.
  private static let firstDay: UInt16 = 1 << 5 | 1
  /// Of version 2.0, with permissions as Unix has them.
  private static let byUnix: UInt16 = 3 << 8 | 20
  /// A file that its owner may write, and everybody read.
  private static let plainFile: UInt32 = 0o100644 << 16

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    UInt32(bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
  }

  private static func short(_ value: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    short(UInt16(truncatingIfNeeded: value)) + short(UInt16(truncatingIfNeeded: value >> 16))
  }
}
