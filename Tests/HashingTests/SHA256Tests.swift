import Hashing
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-2, appendix B.
  private static let examples = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: examples)
  func `the digests are those of the standard`(text: String, digest: String) {
    #expect(Digest(of: text.utf8).description == digest)
    #expect(Digest(of: Array(text.utf8)).description == digest)
  }

  @Test(arguments: [1, 7, 64, 1_000])
  func `pieces give the digest of the whole`(size: Int) {
    let bytes = (0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.add(bytes[start..<min(start + size, bytes.count)])
    }
    #expect(hash.digest == Digest(of: bytes))
  }

  @Test func `a digest is read as it is written, and nothing else is one`() {
    let digest = Digest(of: [1])
    #expect(Digest(digest.description) == digest)
    for text in [
      "", "e3b0", digest.description.uppercased(), digest.description + "0",
      "g" + digest.description.dropFirst(), " " + digest.description.dropFirst(),
    ] {
      #expect(Digest(text) == nil)
    }
  }
}
