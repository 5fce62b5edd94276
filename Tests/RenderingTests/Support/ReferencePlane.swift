import Foundation
import Genomes
import Rendering

/// Where a network is asked, worked out in double precision with Foundation's functions, step by
/// step as the docstrings of `View`, `Tiling` and `Symmetry` say.
struct ReferencePlane {
  let canvas: Canvas
  let view: View
  /// Of the whole picture.
  let width: Int
  let height: Int

  func point(row: Int, column: Int) -> (x: Double, y: Double) {
    let shorter = Double(min(width, height))
    let extent = (x: Double(width) / shorter, y: Double(height) / shorter)
    var x = (place(column, width) - 0.5) * extent.x
    var y = (place(row, height) - 0.5) * extent.y

    (x, y) = (x / view.zoom, y / view.zoom)
    (x, y) = turned(x, y, by: 2 * .pi * view.rotation)
    (x, y) = turned(x, y, by: view.spiral * hypot(x, y))
    x += view.waveAmplitude * sin(2 * .pi * view.waveFrequency * y)
    if view.waveAmplitude != 0 {
      y += view.waveAmplitude * cos(2 * .pi * view.waveFrequency * x)
    }
    (x, y) = (x + view.centreX, y + view.centreY)

    switch canvas.tiling {
    case .none: break
    case .torus:
      // A whole turn from −½ to ½, counted from the border.
      let (a, b) = (2 * .pi * (x / extent.x + 0.5), 2 * .pi * (y / extent.y + 0.5))
      (x, y) = (0.4 * sin(a) + 0.3 * cos(b), 0.4 * sin(b) + 0.3 * cos(a))
    case .mirrors:
      (x, y) = (thereAndBack(x / extent.x) * extent.x, thereAndBack(y / extent.y) * extent.y)
    }

    switch canvas.symmetry {
    case .none: break
    case .mirror: x = abs(x)
    case .twoWay: (x, y) = (abs(x), abs(y))
    case .rotation(let fold):
      let (radius, angle) = (hypot(x, y), Double(fold) * atan2(y, x))
      (x, y) = (radius * cos(angle), radius * sin(angle))
    case .kaleidoscope(let fold):
      let wedge = Double.pi / Double(fold)
      let angle = abs(remainder(atan2(y, x), 2 * wedge))
      (x, y) = (hypot(x, y) * cos(angle), hypot(x, y) * sin(angle))
    }

    let (scale, placement) = (Double(canvas.scale), canvas.placement)
    (x, y) = turned(x, y, by: 2 * .pi * Double(placement.turn))
    (x, y) =
      switch canvas.origin {
      case .centred: (2 * scale * x, 2 * scale * y)
      case .corner: (scale * (x + extent.x / 2), scale * (y + extent.y / 2))
      }
    return (x + Double(placement.shiftX), y + Double(placement.shiftY))
  }

  private func place(_ index: Int, _ count: Int) -> Double {
    switch canvas.sampling {
    case .centres: (Double(index) + 0.5) / Double(count)
    case .edges: Double(index) / Double(count)
    case .corners: count == 1 ? 0.5 : Double(index) / Double(count - 1)
    }
  }

  private func turned(_ x: Double, _ y: Double, by angle: Double) -> (Double, Double) {
    (x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle))
  }

  /// 0 at the middle, ½ a quarter to the right, 0 at the border, −½ a quarter to the left.
  private func thereAndBack(_ x: Double) -> Double {
    let near = remainder(x, 1)
    return abs(near) <= 0.25 ? 2 * near : (near < 0 ? -1 : 1) - 2 * near
  }
}
