import Evolution
import Testing

/// Golden values are those of an implementation of its own, in another language.
@Suite struct RandomStreamTests {
  @Test func `the first bits of a stream are known for ever`() {
    func bits(_ stream: RandomStream) -> [UInt32] {
      var stream = stream
      return (0..<5).map { _ in stream.bits32() }
    }
    #expect(
      bits(RandomStream(seed: 0, generation: 0, child: 0))
        == [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8, 0xF8E4_CCA4])
    #expect(
      bits(RandomStream(seed: 1, generation: 1, child: 1))
        == [0x5F38_5A57, 0x657C_4616, 0x70E6_D019, 0x4500_AB68, 0x4F2A_CB30])
    #expect(
      bits(RandomStream(seed: 1, generation: 1, child: 1, attempt: 1))
        == [0x7FC9_7248, 0x279C_DE13, 0x7242_D1AA, 0x871F_2EAA, 0x76B0_0C56])
    #expect(
      bits(RandomStream(seed: 0x0123_4567_89AB_CDEF, generation: 7, child: 25, attempt: 3))
        == [0x2FB6_9D81, 0x8F69_0ED1, 0xE06C_7851, 0x0E8D_9EB8, 0x8BCB_F5EB])
  }

  @Test func `the first numbers of every distribution are known for ever`() {
    let start = RandomStream(seed: 42, generation: 3, child: 5)
    var stream = start
    #expect(
      (0..<3).map { _ in stream.uniform() }
        == [0.426522988159898, 0.04431425604566208, 0.9533921671661576])
    stream = start
    #expect(
      [1, 2, 6, 25, 1_000, 1 << 31, (1 << 32) - 1, 3 << 30].map { stream.below($0) }
        == [0, 0, 0, 11, 953, 517_999_226, 2_826_620_844, 2_862_137_405])
    stream = start
    let gaussians = [
      -0.09003434835827107, 0.37984705665695373, -0.3398648504926016, -0.9141547416506641,
    ]
    // The other implementation's logarithm is libm's, which may differ in the last bit.
    for gaussian in gaussians { #expect(abs(stream.gaussian() - gaussian) < 1e-15) }
  }

  @Test func `streams differ by seed, generation, child and attempt`() {
    var first = Set<[UInt32]>()
    var count = 0
    for seed in [0, 1, 1 << 32, .max] as [UInt64] {
      for generation in 0..<5 {
        for child in 0..<5 {
          for attempt in 0..<5 {
            var stream = RandomStream(
              seed: seed, generation: generation, child: child, attempt: attempt)
            first.insert([stream.bits32(), stream.bits32()])
            count += 1
          }
        }
      }
    }
    #expect(first.count == count)
  }

  @Test func `a stream is the same from the same start`() {
    var one = RandomStream(seed: 9, generation: 8, child: 7, attempt: 6)
    var other = one
    _ = (0..<10).map { _ in one.bits32() }
    _ = (0..<10).map { _ in other.bits32() }
    #expect(one.gaussian() == other.gaussian())
  }

  @Test func `nothing is picked from nothing`() {
    var stream = RandomStream(seed: 1, generation: 1, child: 1)
    #expect(stream.pick([Int]()) == nil)
    #expect(stream.pick([7]) == 7)
    #expect((3..<6).contains(stream.pick([1, 2, 3, 4, 5][2...]) ?? 0))
  }

  @Test func `a bound of nothing stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 1, generation: 1, child: 1)
      _ = stream.below(0)
    }
  }
}
