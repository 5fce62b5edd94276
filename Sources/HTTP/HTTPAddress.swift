#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An address of this machine, in numbers: `127.0.0.1`, `::1`.
public struct HTTPAddress: Hashable, Sendable, CustomStringConvertible {
  /// In numbers, as browsers write it, however it was typed.
  public let description: String
  private let bytes: [UInt8]

  /// This machine alone.
  public static let loopback = HTTPAddress(description: "127.0.0.1", bytes: [127, 0, 0, 1])

  private init(description: String, bytes: [UInt8]) {
    self.description = description
    self.bytes = bytes
  }

  /// Reads an address.
  ///
  /// - Throws: `HTTPError.noAddress` where the text is none.
  public init(_ text: String) throws(HTTPError) {
    for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
      var bytes = [UInt8](repeating: 0, count: count)
      var name = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      if inet_pton(family, text, &bytes) == 1,
        inet_ntop(family, &bytes, &name, socklen_t(name.count)) != nil
      {
        self.bytes = bytes
        description = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        return
      }
    }
    throw .noAddress(text)
  }

  /// Whether only programs of this machine reach it.
  public var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1]
  }

  /// Whether it stands for every address that the machine has.
  public var isAny: Bool { bytes.allSatisfy { $0 == 0 } }

  /// The addresses of version 4 that this machine has now, each once and those that only its own programs
  /// reach last; 127.0.0.1 alone where the system tells none.
  public static var ofMachine: [HTTPAddress] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [loopback] }
    defer { freeifaddrs(first) }
    var found: [HTTPAddress] = []
    for interface in sequence(first: first, next: { $0?.pointee.ifa_next }) {
      guard let address = interface?.pointee.ifa_addr, address.pointee.sa_family == AF_INET else {
        continue
      }
      let number = UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self).sin_addr
      let bytes = withUnsafeBytes(of: number) { Array($0) }
      let text = bytes.map(String.init).joined(separator: ".")
      let one = HTTPAddress(description: text, bytes: bytes)
      if !found.contains(one) { found.append(one) }
    }
    let reached = found.filter { !$0.isLoopback }
    return reached + (found.contains { $0.isLoopback } || found.isEmpty ? [loopback] : [])
  }

  /// As it stands in the address of a page: an address of version 6 in brackets.
  public var inURL: String { bytes.count == 4 ? description : "[\(description)]" }

  /// The bytes of its form that the system takes.
  var storageCount: socklen_t {
    socklen_t(bytes.count == 4 ? MemoryLayout<sockaddr_in>.size : MemoryLayout<sockaddr_in6>.size)
  }

  /// The port of an address that the system gave; both forms have it at the same place.
  static func port(in storage: sockaddr_storage) -> UInt16 {
    withUnsafeBytes(of: storage) {
      UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
    }
  }

  /// As the system takes it.
  func storage(port: UInt16) -> sockaddr_storage {
    var storage = sockaddr_storage()
    withUnsafeMutableBytes(of: &storage) { storage in
      if bytes.count == 4 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        withUnsafeMutableBytes(of: &address.sin_addr) { $0.copyBytes(from: bytes) }
        withUnsafeBytes(of: address) { storage.copyMemory(from: $0) }
      } else {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        withUnsafeMutableBytes(of: &address.sin6_addr) { $0.copyBytes(from: bytes) }
        withUnsafeBytes(of: address) { storage.copyMemory(from: $0) }
      }
    }
    return storage
  }
}
