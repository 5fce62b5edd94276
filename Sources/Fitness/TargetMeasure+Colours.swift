import Genomes
import Pictures

extension TargetMeasure {
  /// The colour model in which pictures come nearest to the target in the same number of tries: grey
  /// where it has no colours; RGB, whose channels go their own ways, where its hues differ; else HSV,
  /// whose value draws the shape and whose hue may stay as it is.
  ///
  /// Hues are directions in the plane that is perpendicular to grey, of the pixels of a saturation over
  /// 0.3 and a channel over 60. They differ where these are at least 5 % and their mean is shorter than
  /// 0.7.
  public var colourModel: ColourModel {
    let pixels = picture.pixels
    var (isGrey, count, a, b) = (true, 0, 0.0, 0.0)
    for index in stride(from: 0, to: pixels.count, by: 3) {
      let red = Double(pixels[index])
      let green = Double(pixels[index + 1])
      let blue = Double(pixels[index + 2])
      let (least, greatest) = (min(red, green, blue), max(red, green, blue))
      if least < greatest { isGrey = false }
      guard greatest > 60, greatest - least > 0.3 * greatest else { continue }
      let (x, y) = (red - (green + blue) / 2, (green - blue) * 0.75.squareRoot())
      let length = (x * x + y * y).squareRoot()
      a += x / length
      b += y / length
      count += 1
    }
    if isGrey { return .grey }
    let differ = 60 * count >= pixels.count && (a * a + b * b).squareRoot() < 0.7 * Double(count)
    return differ ? .rgb : .hsv
  }
}
