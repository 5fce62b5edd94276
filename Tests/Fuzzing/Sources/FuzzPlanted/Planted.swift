import Fuzzing

/// A reader with a bug on purpose, which a set-up that works finds: behind four certain bytes it
/// reads one more than there are. Only the address sanitizer sees that.
@main
enum Planted {
  static func main() {
    fuzz { bytes in
      guard let start = bytes.baseAddress, bytes.starts(with: "BRED".utf8) else { return .usable }
      return start.load(fromByteOffset: bytes.count, as: UInt8.self) == 0 ? .usable : .strange
    }
  }
}
