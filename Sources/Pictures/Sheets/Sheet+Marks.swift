extension Sheet {
  /// The margin that leaves room for the names of axes around a grid.
  ///
  /// - Parameter side: of a thumbnail in pixels.
  public static func marginForAxes(columns: Int, rows: Int, cell side: Int) -> Int {
    let gap = max(4, side / 20)
    let scale = letterScale(along: min(columns, rows) * (side + gap))
    return max(2 * gap, scale * (Lettering.height + 4))
  }

  /// How large letters are beside a grid, so that they can be read where the whole of it is seen.
  private static func letterScale(along side: Int) -> Int { max(1, (side + 200) / 350) }

  /// Writes the names of axes that go from 0 to 1 into the margin, the first below the grid and the
  /// second to its left, upwards.
  public func name(axes: [String], on picture: inout Picture) {
    guard axes.count == 2 else { return }
    let (across, upwards) = (width - 2 * margin, height - 2 * margin)
    let pitch = min(cellWidth, cellHeight) + gap
    let scale = min(
      Self.letterScale(along: min(columns, rows) * pitch), margin / (Lettering.height + 1))
    guard scale > 0 else { return }
    let letters = Lettering(scale: scale)
    let inset = (margin - Lettering.height * scale) / 2
    let digit = letters.length(of: "0")
    func write(_ name: String, along room: Int, isUpwards: Bool, on picture: inout Picture) {
      let name = letters.fitting(name + " →", in: room - 4 * digit)
      let middle = (room - letters.length(of: name)) / 2
      for (text, start) in [("0", 0), (name, middle), ("1", room - digit)] {
        if isUpwards {
          letters.draw(
            text, x: inset, y: height - margin - start, isUpwards: true, on: &picture)
        } else {
          letters.draw(text, x: margin + start, y: height - margin + inset, on: &picture)
        }
      }
    }
    write(axes[0], along: across, isUpwards: false, on: &picture)
    write(axes[1], along: upwards, isUpwards: true, on: &picture)
  }

  /// The gap that leaves room for a name below each thumbnail.
  ///
  /// - Parameter side: of a thumbnail in pixels.
  public static func gapForNames(cell side: Int) -> Int {
    max(4, side / 20, nameScale(cell: side) * (Lettering.height + 4))
  }

  /// How large the letters of a name are, so that some twenty stand below a thumbnail.
  private static func nameScale(cell side: Int) -> Int { max(1, side / 128) }

  /// Writes a name below each thumbnail, as much of it as there is room for.
  ///
  /// - Parameter names: of the thumbnails, in their order; none where they have none.
  public func name(thumbnails names: [String], on picture: inout Picture) {
    guard names.count == count, !names.isEmpty else { return }
    let letters = Lettering(scale: Self.nameScale(cell: min(cellWidth, cellHeight)))
    let inset = letters.scale * 2
    guard gap >= letters.scale * Lettering.height + inset else { return }
    for (index, name) in names.enumerated() {
      let frame = frame(of: index)
      let name = letters.fitting(name, in: cellWidth)
      letters.draw(
        name, x: frame.x + max(0, (cellWidth - letters.length(of: name)) / 2),
        y: frame.y + frame.height + inset, on: &picture)
    }
  }

  /// Frames thumbnails in the colours of their groups, within the gaps around them.
  ///
  /// - Parameter groups: the number of each thumbnail's group, from 0.
  public func frame(groups: [Int], on picture: inout Picture) {
    precondition(groups.count == count, "a group for each")
    for (index, group) in groups.enumerated() {
      outline(frame(of: index), with: GroupColour.of(group), isFull: true, on: &picture)
    }
  }
}

/// The colours by which groups are told apart.
public enum GroupColour {
  /// The colour of a group: bright, and as unlike those of its neighbours as turns of the hue by the
  /// golden angle make it.
  ///
  /// - Parameter number: the group's, from 0.
  public static func of(_ number: Int) -> SIMD3<UInt8> {
    let hue = number % 360 * 137 % 360
    let (sixth, rest) = (hue / 60, hue % 60)
    let (low, high) = (88, 255)
    let rising = UInt8(low + (high - low) * rest / 60)
    let falling = UInt8(high - (high - low) * rest / 60)
    let (dark, bright) = (UInt8(low), UInt8(high))
    return switch sixth {
    case 0: [bright, rising, dark]
    case 1: [falling, bright, dark]
    case 2: [dark, bright, rising]
    case 3: [dark, falling, bright]
    case 4: [rising, dark, bright]
    default: [bright, dark, falling]
    }
  }
}
