import CKernels
import ExactColour
import Testing

/// Calls the kernel with the palette of the tests.
private func withInk(_ model: Int, _ body: (UnsafePointer<breed_ink>) -> Void) {
  let palette = ExactColour.palette.flatMap { $0.map(Float.init) }
  palette.withUnsafeBufferPointer { palette in
    var ink = breed_ink(
      model: Int32(model), palette: palette.baseAddress, stops: palette.count / 3)
    body(&ink)
  }
}

/// Pixels of the channels, in a format.
func pixels(_ model: Int, _ channels: [[Float]], _ format: Int, _ level: Level) -> [UInt8] {
  let count = channels[0].count
  // A pixel more than asked for, which must stay as it is.
  var bytes = [UInt8](repeating: 0xa5, count: size(format) * (count + 1))
  withInk(model) { ink in
    breed_colour(
      level.number, ink, channels[0], channels.count > 1 ? channels[1] : nil,
      channels.count > 2 ? channels[2] : nil, Int32(format), &bytes, count)
  }
  #expect(bytes.suffix(size(format)).allSatisfy { $0 == 0xa5 })
  return Array(bytes.prefix(size(format) * count))
}

/// The linear light of red, green and blue, a plane each; of grey, one.
func light(_ model: Int, _ channels: [[Float]], _ level: Level) -> [[Float]] {
  let count = channels[0].count
  // A float more than asked for, which must stay as it is.
  let room = UnsafeMutableBufferPointer<Float>.allocate(capacity: 3 * (count + 1))
  defer { room.deallocate() }
  room.initialize(repeating: 7)
  let base = room.baseAddress!
  withInk(model) { ink in
    let planes: [UnsafeMutablePointer<Float>?] = (0..<3).map { base + $0 * (count + 1) }
    breed_light(
      level.number, ink, channels[0], channels.count > 1 ? channels[1] : nil,
      channels.count > 2 ? channels[2] : nil, planes, count)
  }
  return (0..<(model == BREED_GREY ? 1 : 3)).map { plane in
    #expect(room[plane * (count + 1) + count] == 7)
    return Array(room[plane * (count + 1)..<plane * (count + 1) + count])
  }
}

/// Pixels of linear light, in a format.
func store(_ light: [[Float]], _ format: Int, _ level: Level) -> [UInt8] {
  let count = light[0].count
  var bytes = [UInt8](repeating: 0xa5, count: size(format) * (count + 1))
  light[0].withUnsafeBufferPointer { red in
    light[light.count > 1 ? 1 : 0].withUnsafeBufferPointer { green in
      light[light.count > 1 ? 2 : 0].withUnsafeBufferPointer { blue in
        let planes = [red.baseAddress, green.baseAddress, blue.baseAddress]
        breed_store(level.number, planes, Int32(format), &bytes, count)
      }
    }
  }
  #expect(bytes.suffix(size(format)).allSatisfy { $0 == 0xa5 })
  return Array(bytes.prefix(size(format) * count))
}

private func size(_ format: Int) -> Int {
  switch format {
  case BREED_GREY8: 1
  case BREED_GREY16: 2
  case BREED_RGB16: 6
  default: 3
  }
}
