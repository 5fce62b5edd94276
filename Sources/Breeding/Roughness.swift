import Pictures

/// How rough a picture is: the mean square of the steps to the right and downwards, over twice its
/// variance; 0 where it is smooth, 1 where neighbours tell nothing of each other, and 0 where it is even.
enum Roughness {
  /// The roughness of a picture, over all channels.
  static func value(of picture: Picture) -> Double {
    value(of: picture.pixels, width: picture.width, channels: 3)
  }

  /// The roughness of rows of pixels of so many channels.
  static func value(of bytes: [UInt8], width: Int, channels: Int) -> Double {
    let row = width * channels
    var (variance, steps) = (0.0, 0.0)
    bytes.withUnsafeBufferPointer { bytes in
      var sums = [Double](repeating: 0, count: channels)
      for index in bytes.indices { sums[index % channels] += Double(bytes[index]) }
      let means = sums.map { $0 * Double(channels) / Double(bytes.count) }
      for index in bytes.indices {
        let value = Double(bytes[index])
        let distance = value - means[index % channels]
        variance += distance * distance
        if index % row + channels < row {
          let step = Double(bytes[index + channels]) - value
          steps += step * step
        }
        if index + row < bytes.count {
          let step = Double(bytes[index + row]) - value
          steps += step * step
        }
      }
    }
    return variance > 0 ? steps / (4 * variance) : 0
  }
}
