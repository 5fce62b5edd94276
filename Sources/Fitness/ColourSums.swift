import Pictures

/// What the pixels of a picture add up to: whole numbers, so that their order is all the same.
struct ColourSums {
  /// The sum of each channel.
  let red, green, blue: Int
  /// The sum of each pixel's greatest channel, the V of HSV.
  let value: Int
  /// The sum of the differences between each pixel's greatest and least channel.
  let chroma: Int
  /// The number of pixels.
  let count: Int

  init(_ picture: Picture) {
    var (red, green, blue, value, least) = (0, 0, 0, 0, 0)
    picture.pixels.withUnsafeBufferPointer { pixels in
      for index in stride(from: 0, to: pixels.count, by: 3) {
        let (r, g, b) = (pixels[index], pixels[index + 1], pixels[index + 2])
        red &+= Int(r)
        green &+= Int(g)
        blue &+= Int(b)
        value &+= Int(max(r, g, b))
        least &+= Int(min(r, g, b))
      }
    }
    (self.red, self.green, self.blue) = (red, green, blue)
    (self.value, chroma) = (value, value - least)
    count = picture.width * picture.height
  }
}
