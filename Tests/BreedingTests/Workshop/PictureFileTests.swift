import Animation
import Breeding
import Exports
import Files
import Foundation
import Inspection
import Pictures
import Rendering
import TestSupport
import Testing

/// What is written of one picture: its network, as a program, moving.
@Suite struct PictureFileTests {
  /// A workshop with a lineage of four pictures, and the third of them.
  private func withPicture(
    _ body: (_ workshop: Workshop, _ picture: FoundPicture, _ folder: String) throws -> Void
  ) throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 8))
      try workshop.new("lagoon", count: 4, seed: 5)
      try body(workshop, try workshop.find("3"), folder)
    }
  }

  @Test func `a network is looked into`() throws {
    try withPicture { workshop, picture, folder in
      var settings = InspectionSettings()
      (settings.folder, settings.size, settings.svg) = ("\(folder)/inside", 12, false)
      let plain = try workshop.inspect(picture, settings)
      #expect(plain.dot == "\(folder)/inside/lagoon-1-3-network.dot" && plain.svg == nil)
      #expect(plain.map == NetworkMap(picture.genome))
      #expect(plain.ranges.count == plain.map.nodes.count)
      let layout = try plain.map.sheet(cell: 12)
      let sheet = try Picture(sheetFile: plain.sheet)
      #expect(sheet.width == layout.width && sheet.height == layout.height)
      #expect(
        try names(in: "\(folder)/inside") == ["lagoon-1-3-network.dot", "lagoon-1-3-nodes.png"])

      settings.thumbnails = true
      try workshop.inspect(picture, settings)
      #expect(
        try names(in: "\(folder)/inside/lagoon-1-3-nodes-2").count == plain.map.nodes.count)
    }
  }

  @Test func `a weight is turned, or all`() throws {
    try withPicture { workshop, picture, folder in
      var settings = InspectionSettings()
      (settings.folder, settings.size) = (folder, 8)
      let link = try #require(NetworkMap(picture.genome).strongestLink)
      let target = try SweepTarget("\(link.from)-\(link.to)")
      var weights = SweepSettings()
      (weights.range, weights.steps) = (-1...1, 5)
      let one = try workshop.sweep(target, of: picture, weights, inspection: settings)
      #expect(one.sheet == "\(folder)/lagoon-1-3-sweep-\(link.from)-\(link.to).png")
      #expect(one.links == [link] && one.sweeps.count == 1)
      #expect(one.sweeps[0].weights.first == -1 && one.sweeps[0].weights.last == 1)
      let all = try workshop.sweep(.all, of: picture, inspection: settings)
      #expect(all.links == NetworkMap(picture.genome).links.filter(\.isLive))
      #expect(FileManager.default.fileExists(atPath: "\(folder)/lagoon-1-3-sweep-all.png"))
    }
  }

  @Test func `an export is a file`() throws {
    try withPicture { workshop, picture, folder in
      for exporter in Exporters.all where exporter.name != "svg" {
        let path = "\(folder)/picture.\(exporter.name)"
        try workshop.export([picture], as: exporter, to: [path])
        let text = try exporter.export(picture.specimen)
        #expect(try FileSystem.read(path, limit: 1 << 20) == text)
      }
    }
  }

  @Test func `a picture moves, and several morph`() throws {
    try withPicture { workshop, picture, folder in
      var settings = FilmSettings()
      (settings.frameCount, settings.size) = (4, PictureSize(side: 8))
      #expect(settings.defaultDestination(of: [picture]).description == "lagoon-1-3-combo.png")
      let other = try workshop.find("1")
      let pair = settings.defaultDestination(of: [picture, other])
      #expect(pair.description == "lagoon-1-3-morph.png")

      var advanced: [Int] = []
      let still = try workshop.animate(
        [picture], settings, to: FrameDestination("\(folder)/combo.png")
      ) { advanced.append($0) }
      #expect(still.motions == [ComboMotion.kind] && still.closes && still.frameCount == 4)
      #expect(advanced == [1, 2, 3, 4])

      try settings.set(ZoomMotion.lastScale, to: 3)
      let zoomed = try workshop.animate(
        [picture], settings, to: FrameDestination("\(folder)/zoom/"))
      #expect(zoomed.motions == [ZoomMotion.kind] && !zoomed.closes)
      #expect(
        try names(in: "\(folder)/zoom") == ["0001.png", "0002.png", "0003.png", "0004.png"])

      settings.motions = [MorphMotion.kind, ZoomMotion.kind, MorphMotion.kind]
      settings.loops = true
      let morphed = try workshop.animate(
        [picture, other], settings, to: FrameDestination("\(folder)/morph.png"))
      #expect(morphed.motions == [MorphMotion.kind, ZoomMotion.kind] && morphed.closes)
    }
  }

  @Test func `what cannot be is refused, and nothing is written`() throws {
    try withPicture { workshop, picture, folder in
      var inside = InspectionSettings()
      inside.folder = "\(folder)/none"
      func inspect(_ change: (inout InspectionSettings) -> Void) throws {
        var settings = inside
        change(&settings)
        try workshop.inspect(picture, settings)
      }
      func sweep(_ target: String, _ range: ClosedRange<Float>? = nil, steps: Int = 9) throws {
        var weights = SweepSettings()
        (weights.range, weights.steps) = (range, steps)
        try workshop.sweep(SweepTarget(target), of: picture, weights, inspection: inside)
      }
      func animate(_ pictures: [FoundPicture], _ change: (inout FilmSettings) throws -> Void) throws
      {
        var settings = FilmSettings()
        try change(&settings)
        _ = try workshop.animate(pictures, settings, to: .animation("\(folder)/none.png"))
      }
      func render(_ change: (inout RenderSettings) -> Void) throws {
        var settings = RenderSettings()
        change(&settings)
        try workshop.render(picture, settings, to: "\(folder)/none.png")
      }
      let one = [picture]
      let two = [picture, picture]
      let calls: [(String, () throws -> Void)] = [
        ("size 0: expected 1 to ", { try inspect { $0.size = 0 } }),
        ("links 0: expected 1 or more", { try inspect { $0.strongest = 0 } }),
        ("expected two nodes by number or id", { try sweep("4") }),
        ("expected two nodes by number or id", { try sweep("4-") }),
        ("sweep: no node \"9999\": expected a number of 1 to", { try sweep("1-9999") }),
        ("sweep: no connection 1-1: ", { try sweep("1-1") }),
        ("steps 1: expected 2 to 100", { try sweep("all", steps: 1) }),
        (
          "range 2.0:2.0: expected two finite weights, the lower first", { try sweep("all", 2...2) }
        ),
        ("range 0.0:inf: expected two finite weights", { try sweep("all", 0...(.infinity)) }),
        ("frames 1: expected 2 to 100000", { try animate(one) { $0.frameCount = 1 } }),
        ("fps 0: expected 1 to 1000", { try animate(one) { $0.framesPerSecond = 0 } }),
        (
          "size 16385: expected 1 to 16384 pixels a side",
          { try animate(one) { $0.size = PictureSize(side: 16_385) } }
        ),
        ("expected at least one picture", { try animate([]) { _ in } }),
        (
          "supersample 0: expected 1 to 16",
          { try render { $0.supersampling = Supersampling(side: 0) } }
        ),
        ("tile 0: expected 1 to ", { try render { $0.repeats = Repeats(across: 2, down: 0) } }),
        (
          "tile 9000000000: expected 1 to ",
          { try render { $0.repeats = Repeats(across: 9_000_000_000, down: 1) } }
        ),
        ("view zoom 0.0: expected ", { try animate(one) { $0.view.zoom = 0 } }),
        ("view zoom inf: expected ", { try render { $0.view.zoom = .infinity } }),
        ("view time nan: expected ", { try render { $0.view.time = .nan } }),
        (
          "view spiral 1000001.0: expected -1000000 to 1000000",
          { try render { $0.view.spiral = 1_000_001 } }
        ),
        (
          "motion morph: expected two pictures or more, found lagoon/1/3 alone",
          { try animate(one) { $0.motions = [MorphMotion.kind] } }
        ),
        (
          "expected one picture; several are for motion morph",
          { try animate(two) { $0.motions = [PanMotion.kind] } }
        ),
        (
          "motion time: lagoon/1/3 does not use t",
          { try animate(one) { $0.motions = [TimeMotion.kind] } }
        ),
        (
          "pan-radius is for motion pan, found motion zoom; leave one of the two out",
          {
            try animate(one) {
              $0.motions = [ZoomMotion.kind]
              try $0.set(PanMotion.reach, to: 1)
            }
          }
        ),
        (
          "latent-stops 1: expected 2 to 1000",
          { try animate(one) { try $0.set(LatentMotion.stopCount, to: 1) } }
        ),
        (
          "pan-radius 2000.0: expected -1000 to 1000",
          { try animate(one) { try $0.set(PanMotion.reach, to: 2_000) } }
        ),
        (
          "latent-reach -1.0: expected 0 to 1000000",
          { try animate(one) { try $0.set(LatentMotion.reach, to: -1) } }
        ),
      ]
      for (words, call) in calls {
        let said = message(of: call)
        #expect(said.hasPrefix(words), "\(said)")
      }
      let left = try names(in: folder)
      #expect(left == ["populations"])
    }
  }
}
