import Animation
import Genomes
import Rendering
import Testing

/// The views of frames 0, 1, 3, 5 and 7 of 8, against numbers that Python's `math` gave for the
/// formulas.
@Suite struct FormulaTests {
  private static let frames = [0, 1, 3, 5, 7]

  private func views(_ motion: any Motion, from view: View = View()) throws -> [View] {
    let film = Film(Frame(try bred(seed: 1), view: view), motions: [motion], frameCount: 8)
    return Self.frames.map { film.frame($0).view }
  }

  private func expect(
    _ found: [Double], _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    for (found, expected) in zip(found, expected) {
      #expect(
        abs(found - expected) <= 4e-16 * max(1, abs(expected)), sourceLocation: sourceLocation)
    }
  }

  @Test func `zoom goes evenly from one scale to the other`() throws {
    let scales = [1, 0.8857142857142857, 0.6571428571428571, 0.4285714285714285, 0.2]
    expect(try views(ZoomMotion()).map(\.zoom), scales.map { 1 / $0 })
    expect(try views(ZoomMotion(start: 2, end: 2)).map(\.zoom), [0.5, 0.5, 0.5, 0.5, 0.5])
  }

  @Test func `rotate turns evenly, as often as asked`() throws {
    expect(try views(RotateMotion()).map(\.rotation), [0, 0.125, 0.375, 0.625, 0.875])
    expect(try views(RotateMotion(rotations: -2)).map(\.rotation), [0, 0.75, 0.25, 0.75, 0.25])
  }

  @Test func `wave swells and ebbs as a sine`() throws {
    let found = try views(WaveMotion())
    expect(
      found.map(\.waveAmplitude),
      [
        0, 0.07071067811865475, 0.07071067811865477, -0.07071067811865475,
        -0.07071067811865477,
      ])
    #expect(found.allSatisfy { $0.waveFrequency == 2 })
    #expect(try views(WaveMotion(frequency: 5)).allSatisfy { $0.waveFrequency == 5 })
  }

  @Test func `spiral is wound up evenly`() throws {
    expect(try views(SpiralMotion()).map(\.spiral), [0, 1.25, 3.75, 6.25, 8.75])
  }

  @Test func `pan goes around, or along one axis`() throws {
    let sines = [
      0, 0.21213203435596423, 0.21213203435596426, -0.21213203435596423, -0.2121320343559643,
    ]
    let cosines = [
      0.3, 0.21213203435596426, -0.21213203435596423, -0.2121320343559643, 0.2121320343559642,
    ]
    let zeros = [0.0, 0, 0, 0, 0]
    let expected: [PanMotion.Path: ([Double], [Double])] = [
      .circular: (cosines, sines), .horizontal: (sines, zeros), .vertical: (zeros, sines),
    ]
    for path in PanMotion.Path.allCases {
      let found = try views(PanMotion(path: path))
      expect(found.map(\.centreX), try #require(expected[path]).0)
      expect(found.map(\.centreY), try #require(expected[path]).1)
    }
  }

  @Test func `combo rotates, breathes twice and waves three times`() throws {
    let found = try views(ComboMotion())
    expect(found.map(\.rotation), [0, 0.125, 0.375, 0.625, 0.875])
    expect(found.map(\.zoom), [1, 1.3, 0.7, 1.3, 0.7].map { 1 / $0 })
    expect(
      found.map(\.waveAmplitude),
      [
        0, 0.03535533905932738, 0.03535533905932737, -0.035355339059327424,
        -0.03535533905932738,
      ])
    #expect(found.allSatisfy { $0.waveFrequency == 2 })
  }

  @Test func `time runs evenly, or swings from rest to rest`() throws {
    expect(
      try views(TimeMotion()).map { Double($0.time) },
      [-1, -0.7142857142857143, -0.1428571428571429, 0.4285714285714286, 1]
        .map { Double(Float($0)) })
    expect(
      try views(TimeMotion(start: 0, end: 1, swings: true)).map { Double($0.time) },
      [0, 0.1464466094067262, 0.8535533905932737, 0.8535533905932738, 0.14644660940672632]
        .map { Double(Float($0)) })
  }

  @Test func `a motion starts from the view that it is given`() throws {
    var view = View()
    (view.zoom, view.rotation, view.centreX, view.spiral) = (4, 0.25, 1, 2)
    #expect(try views(ZoomMotion(), from: view).map(\.zoom).first == 4)
    #expect(try views(RotateMotion(), from: view).map(\.rotation)[1] == 0.375)
    #expect(try views(SpiralMotion(), from: view).map(\.spiral)[1] == 3.25)
    let panned = try views(PanMotion(path: .horizontal), from: view)
    #expect(panned[0].centreX == 1 && panned[0].zoom == 4)
  }
}
