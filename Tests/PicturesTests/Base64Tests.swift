import Foundation
import PictureSupport
import Testing

@testable import Pictures

@Suite struct Base64Tests {
  /// RFC 4648, § 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `the standard's own examples`(plain: String, text: String) {
    #expect(String(decoding: Base64.encode(Array(plain.utf8)), as: UTF8.self) == text)
  }

  @Test(arguments: 0..<64)
  func `Foundation reads it back`(count: Int) throws {
    let bytes = Array(Picture.noise(width: 32, height: 1, seed: 7).pixels.prefix(count))
    let read = Data(base64Encoded: Data(Base64.encode(bytes)))
    #expect(read.map(Array.init) == bytes)
  }
}
