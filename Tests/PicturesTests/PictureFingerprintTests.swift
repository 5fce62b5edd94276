import Hashing
import Pictures
import Testing

@Suite struct PictureFingerprintTests {
  private let picture = Picture(width: 2, height: 1, pixels: [1, 2, 3, 4, 5, 6])

  @Test func `a fingerprint is the digest of sides and bytes`() {
    let bytes: [UInt8] = [2, 0, 0, 0, 1, 0, 0, 0, 1, 2, 3, 4, 5, 6]
    #expect(picture.fingerprint == Digest(of: bytes))
    #expect(Picture(width: 1, height: 2, pixels: picture.pixels).fingerprint != picture.fingerprint)
  }

  @Test func `one byte makes another one`() {
    for value in 0...255 as ClosedRange<UInt8> {
      var other = picture
      other.pixels[5] = value
      #expect((other.fingerprint == picture.fingerprint) == (value == 6))
    }
  }
}
