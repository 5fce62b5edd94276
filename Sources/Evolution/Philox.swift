/// Philox4x32-10, a counter-based random function: 128 bits of counter and 64 bits of key give
/// 128 random bits, with nothing kept between calls (Salmon, Moraes, Dror & Shaw 2011,
/// doi:10.1145/2063384.2063405).
enum Philox {
  static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    // Numbers of their own, since a processor is slow to take vectors apart.
    var (a, b, c, d) = (counter[0], counter[1], counter[2], counter[3])
    var (first, second) = (key[0], key[1])
    for _ in 0..<10 {
      let left = UInt64(0xD251_1F53) &* UInt64(a)
      let right = UInt64(0xCD9E_8D57) &* UInt64(c)
      a = UInt32(truncatingIfNeeded: right >> 32) ^ b ^ first
      b = UInt32(truncatingIfNeeded: right)
      c = UInt32(truncatingIfNeeded: left >> 32) ^ d ^ second
      d = UInt32(truncatingIfNeeded: left)
      first &+= 0x9E37_79B9
      second &+= 0xBB67_AE85
    }
    return SIMD4(a, b, c, d)
  }
}
