import Genomes
import Pictures

extension Renderer {
  /// Whether borders of a picture show where it is repeated: the left one beside the right one, and the
  /// upper one below the lower one.
  ///
  /// A channel jumps between two columns where it changes by over 12 of 255 more than twice what it
  /// changes by to their other neighbours. A border shows where over 1 in 50 of its pixels jump, and
  /// over twice as many as between columns within the picture, at three places. Only those columns, or
  /// rows, are painted. The whole square of a picture with a tiling repeats, however busy it is.
  public func seams(of genome: Genome, at viewport: Viewport, _ repeats: Repeats) -> (
    across: Bool, down: Bool
  ) {
    let (width, height) = (viewport.width, viewport.height)
    if genome.canvas.tiling != .none, width == height, viewport.whole == (width, height),
      viewport.view == View()
    {
      return (false, false)
    }
    let across =
      repeats.across > 1
      && Self.shows(width) { column, count in
        let part = picture(
          of: genome, at: viewport.cropped(x: column, y: 0, width: count, height: height))
        return (0..<count).map { column in
          (0..<height).flatMap { row in
            let start = 3 * (row * count + column)
            return part.pixels[start..<start + 3]
          }
        }
      }
    let down =
      repeats.down > 1
      && Self.shows(height) { row, count in
        let part = picture(
          of: genome, at: viewport.cropped(x: 0, y: row, width: width, height: count))
        return (0..<count).map { row in Array(part.pixels[3 * width * row..<3 * width * (row + 1)])
        }
      }
    return (across, down)
  }

  /// Whether the border shows of a picture of so many lines.
  ///
  /// - Parameter lines: paints so many lines from one on, each all bytes of its pixels.
  private static func shows(_ count: Int, _ lines: (_ first: Int, _ count: Int) -> [[UInt8]])
    -> Bool
  {
    // Of fewer there is nothing within to compare with.
    guard count >= 8 else { return false }
    let border = jumps(lines(count - 2, 2) + lines(0, 2))
    let within = [1, 2, 3].map { jumps(lines($0 * (count - 4) / 4, 4)).count }.max() ?? 0
    return border.count * 50 > border.pixels && border.count > 2 * within
  }

  /// How many pixels jump between the second and the third of four lines.
  private static func jumps(_ lines: [[UInt8]]) -> (count: Int, pixels: Int) {
    let pixels = lines[0].count / 3
    let count = (0..<pixels).count { pixel in
      (3 * pixel..<3 * pixel + 3).contains { place in
        let line = lines.map { Int($0[place]) }
        let near = max(abs(line[1] - line[0]), abs(line[3] - line[2]))
        return abs(line[2] - line[1]) > 12 + 2 * near
      }
    }
    return (count, pixels)
  }
}
