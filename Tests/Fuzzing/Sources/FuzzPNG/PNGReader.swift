import CPNG
import Fuzzing
import Pictures

@testable import Imports

/// Reads the genomes that a PNG carries. All checksums are put right first, which no change of a byte
/// leaves right, but in one file of eight.
@main
enum PNGReader {
  static func main() {
    fuzz { bytes in
      guard bytes.starts(with: PNGChunkWalk.signature) else { return .strange }
      var bytes = Array(bytes)
      if bytes.count % 8 != 0 { mend(&bytes) }
      if let picture = try? PictureGenomes(png: bytes, source: "art.png") {
        expectRoundTrip(picture, \.json) { try PictureGenomes(json: $0, limits: ImportLimits()) }
      }
      return bytes.withUnsafeBytes(expectImport)
    }
  }

  /// Puts the checksum of each chunk right: length, name and body, checksum.
  private static func mend(_ bytes: inout [UInt8]) {
    var start = PNGChunkWalk.signature.count
    while start + 12 <= bytes.count {
      let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = start + 8 + length
      guard end + 4 <= bytes.count else { return }
      let checksum = bytes[start + 4..<end].withUnsafeBytes { chunk in
        crc32(0, chunk.bindMemory(to: UInt8.self).baseAddress, UInt32(chunk.count))
      }
      for place in 0..<4 {
        bytes[end + place] = UInt8(truncatingIfNeeded: checksum >> UInt(24 - 8 * place))
      }
      start = end + 4
    }
  }
}
