import Rendering
import Testing

@Suite struct FingerprintTests {
  private let picture = Picture(width: 2, height: 1, pixels: [1, 2, 3, 4, 5, 6])

  /// FNV-1a of 2, 1 and 1…6, the sides as four bytes each, the lowest first.
  @Test func `a fingerprint is the hash of sides and bytes`() {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in [2, 0, 0, 0, 1, 0, 0, 0, 1, 2, 3, 4, 5, 6] as [UInt64] {
      hash = (hash ^ byte) &* 1_099_511_628_211
    }
    #expect(picture.fingerprint == String(hash, radix: 16))
    #expect(Picture(width: 1, height: 2, pixels: picture.pixels).fingerprint != picture.fingerprint)
  }

  @Test func `one byte makes another one, of sixteen digits`() {
    for value in 0...255 as ClosedRange<UInt8> {
      var other = picture
      other.pixels[5] = value
      #expect((other.fingerprint == picture.fingerprint) == (value == 6))
      #expect(other.fingerprint.utf8.count == 16)
    }
  }
}
