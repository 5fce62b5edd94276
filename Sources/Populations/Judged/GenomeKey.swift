import Genomes
import Hashing
import JSON

/// What a genome is known by in the records of judges: the first 128 bits of the SHA-256 of its JSON on one
/// line, as 32 hexadecimal digits. Among a billion genomes two have the same with a chance of 1 in 10²⁰.
public struct GenomeKey: Hashable, Sendable, LosslessStringConvertible {
  private let high: UInt64
  private let low: UInt64

  private static let digits = 16

  /// The key of a genome.
  ///
  /// - Throws: `JSONError.unwritable` for one that is too large to be written.
  public init(of genome: Genome) throws(JSONError) {
    let digest = Digest(of: try JSONValue.line(genome.json).serialized()).description
    let key = GenomeKey(String(digest.prefix(2 * Self.digits)))
    guard let key else { preconditionFailure("a digest is of hexadecimal digits") }
    self = key
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    var text = description
    let halves = text.withUTF8 { digits -> (UInt64, UInt64)? in
      guard digits.count == 2 * Self.digits else { return nil }
      var halves: (UInt64, UInt64) = (0, 0)
      for (place, digit) in digits.enumerated() {
        let value: UInt8
        switch digit {
        case 48...57: value = digit - 48
        case 97...102: value = digit - 87
        default: return nil
        }
        if place < Self.digits {
          halves.0 = halves.0 << 4 | UInt64(value)
        } else {
          halves.1 = halves.1 << 4 | UInt64(value)
        }
      }
      return halves
    }
    guard let halves else { return nil }
    (high, low) = halves
  }

  /// 32 digits, with small letters.
  public var description: String { Self.text(high) + Self.text(low) }

  private static func text(_ half: UInt64) -> String {
    let text = String(half, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
