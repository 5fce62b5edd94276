import Pictures

/// What the pixels of a picture add up to: whole numbers, so that their order is all the same.
struct ColourSums {
  /// The sum of each channel.
  private(set) var (red, green, blue) = (0, 0, 0)
  /// The sum of each pixel's greatest channel, the V of HSV.
  private(set) var value = 0
  /// The sum of the differences between each pixel's greatest and least channel, the chroma of HSV.
  private(set) var chroma = 0
  /// The number of pixels.
  let count: Int

  init(_ picture: Picture) {
    count = picture.width * picture.height
    picture.pixels.withUnsafeBufferPointer { pixels in
      for index in stride(from: 0, to: pixels.count, by: 3) {
        let (r, g, b) = (Int(pixels[index]), Int(pixels[index + 1]), Int(pixels[index + 2]))
        let greatest = max(r, g, b)
        red &+= r
        green &+= g
        blue &+= b
        value &+= greatest
        chroma &+= greatest &- min(r, g, b)
      }
    }
  }
}
