import Rendering

/// A reader of sixels, written for reading: it takes what the encoder may write and nothing else.
struct SixelReader {
  /// The picture; pixels that no sixel covered are nil.
  private(set) var pixels: [[SIMD3<UInt8>?]]
  /// How many colours were named.
  private(set) var registers: [Int: SIMD3<UInt8>] = [:]
  /// Whether a pixel was covered twice.
  private(set) var isOverdrawn = false

  /// Reads a picture; nil where it is none.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard
      let frame = text.wholeMatch(of: #/\u{1B}P0;1q\"1;1;(\d+);(\d+)([^\u{1B}]*)\u{1B}\\/#),
      let width = Int(frame.1), let height = Int(frame.2)
    else { return nil }
    pixels = Array(repeating: Array(repeating: nil, count: width), count: height)
    var rest = frame.3
    var (column, top, register) = (0, 0, -1)
    while let first = rest.first {
      if let run = rest.prefixMatch(of: #/(?:!(\d+))?([?-~])/#) {
        guard let bits = run.2.first?.asciiValue.map({ $0 - 63 }), let colour = registers[register]
        else { return nil }
        for _ in 0..<(run.1.flatMap { Int($0) } ?? 1) {
          for row in 0..<6 where bits >> row & 1 == 1 {
            guard column < width, top + row < height else { return nil }
            if pixels[top + row][column] != nil { isOverdrawn = true }
            pixels[top + row][column] = colour
          }
          column += 1
        }
        rest = rest.dropFirst(run.0.count)
      } else if let named = rest.prefixMatch(of: #/#(\d+);2;(\d+);(\d+);(\d+)/#) {
        let shares = [named.2, named.3, named.4].compactMap { Int($0) }
        guard shares.allSatisfy({ $0 <= 100 }), let number = Int(named.1) else { return nil }
        let bytes = shares.map { UInt8(($0 * 255 + 50) / 100) }
        registers[number] = SIMD3(bytes[0], bytes[1], bytes[2])
        rest = rest.dropFirst(named.0.count)
      } else if let chosen = rest.prefixMatch(of: #/#(\d+)/#) {
        register = Int(chosen.1) ?? -1
        rest = rest.dropFirst(chosen.0.count)
      } else if first == "$" || first == "-" {
        column = 0
        if first == "-" { top += 6 }
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
  }
}
