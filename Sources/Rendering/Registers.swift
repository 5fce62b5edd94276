/// Floats at an address that vector instructions like, freed with their owner.
final class Registers {
  /// Aligned to 64 bytes.
  let base: UnsafeMutablePointer<Float>
  /// Floats from one register to the next, a multiple of 16.
  let stride: Int

  /// How many registers there are.
  let count: Int

  /// Room for `count` registers of at least `width` floats, filled with 0.
  init(count: Int, width: Int) {
    stride = (width + 15) / 16 * 16
    self.count = max(1, count)
    let total = self.count * stride
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: total * MemoryLayout<Float>.stride, alignment: 64)
    base = bytes.bindMemory(to: Float.self, capacity: total)
    base.initialize(repeating: 0, count: total)
  }

  deinit { base.deallocate() }

  subscript(register: Int) -> UnsafeMutablePointer<Float> { base + register * stride }
}
