import Genomes
import JSON
import Testing

@testable import Evolution

/// An image among the inputs.
@Suite struct InputChoiceTests {
  private let one = String(repeating: "0123456789abcdef", count: 4)
  private let other = String(repeating: "fedcba9876543210", count: 4)

  /// A genome of x, y and an image.
  private func seeing(_ image: String, scale: Float = 1, seed: UInt64) throws -> Genome {
    var settings = RecipeSettings()
    settings.inputs = InputChoice([.x, .y] + Input.image, image: image)
    settings.zoom = Double(scale)
    settings.colour = .rgb
    var random = stream(seed)
    return try #require(Recipes.named("minimal")).with(settings).genome(random: &random)
  }

  @Test func `an image is typed with its file, and means three inputs`() throws {
    var settings = RecipeSettings()
    try settings.set("inputs", to: "x,image:my photo.png,bias")
    #expect(
      settings.inputs
        == InputChoice(
          [.x, .imageRed, .imageGreen, .imageBlue, .bias], image: "my photo.png"))
    #expect(settings.given.map(\.value) == ["x,image:my photo.png,bias"])
  }

  @Test(arguments: [
    ("x,image", "expected image:FILE, such as image:photo.png"),
    ("x,image:", "expected image:FILE, such as image:photo.png"),
    ("x,image_red", "expected image:FILE, such as image:photo.png"),
    ("image:a.png,image:b.png", "expected one image, found a.png and b.png"),
  ])
  func `an image is named once, and by its file`(text: String, words: String) {
    var (settings, limits) = (RecipeSettings(), VariationLimits())
    #expect {
      try settings.set("inputs", to: text)
    } throws: {
      "\($0)" == words
    }
    #expect {
      try limits.set("inputs", to: text)
    } throws: {
      "\($0)" == words
    }
  }

  @Test func `in files it is there by its fingerprint, in no other way`() throws {
    func read(_ text: String) throws -> VariationLimits {
      try VariationLimits(
        json: JSONDocument(parsing: Array(text.utf8), source: "t.json").root)
    }
    let limits = VariationLimits {
      $0.inputs = InputChoice([.y] + Input.image, image: one)
    }
    let text = String(decoding: try limits.json.serialized(), as: UTF8.self)
    #expect(text.contains("\"image:\(one)\""))
    #expect(try read(text) == limits)
    for name in ["image:photo.png", "image_red", "image", "image:\(one.uppercased())"] {
      #expect(throws: JSONError.self, "\(name)") { try read("{ \"inputs\": [ \"\(name)\" ] }") }
    }
    #expect(throws: JSONError.self) {
      try read("{ \"inputs\": [ \"image:\(one)\", \"image:\(one)\" ] }")
    }
  }

  @Test func `a recipe lays the image so that it fills the picture`() throws {
    let genome = try seeing(one, scale: 3, seed: 1)
    #expect(genome.canvas.image == SeenImage(fingerprint: one, span: 3))
    #expect(genome.canvas.inputs == [.x, .y] + Input.image)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `children get an image, another one, or none`(seed: UInt64) throws {
    var random = stream(seed)
    let parent = try bred(steps: 5, seed: seed)
    func child(of parent: Genome, _ choice: InputChoice) -> Genome {
      let limits = VariationLimits { $0.inputs = choice }
      return Mutations(strength: 0.5, limits: limits).mutate(parent, random: &random).genome
    }
    let first = child(of: parent, InputChoice([.x, .y] + Input.image, image: one))
    #expect(first.canvas.image == SeenImage(fingerprint: one, span: parent.canvas.scale))
    #expect(first.canvas.inputs == [.x, .y] + Input.image)
    #expect(first.heardInputs.contains { $0.isImage }, "seed \(seed)")
    let second = child(of: first, InputChoice([.x, .y] + Input.image, image: other))
    #expect(
      second.canvas.image
        == SeenImage(fingerprint: other, span: first.canvas.image?.span ?? 0))
    let last = child(of: second, [.x, .y])
    #expect(last.canvas.image == nil && last.canvas.inputs == [.x, .y])
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a cross of one with an image and one without sees it where it lay`(seed: UInt64) throws {
    let (plain, seeing) = (
      try bred(steps: 5, seed: seed), try seeing(one, scale: 4, seed: seed)
    )
    for parents in [[plain, seeing], [seeing, plain]] {
      let shared = SharedCanvas.share(parents)
      let scale = shared[0].canvas.scale
      // The image fills the picture as it did.
      #expect(
        shared.allSatisfy { $0.canvas.image == SeenImage(fingerprint: one, span: scale) },
        "seed \(seed)")
      var random = stream(seed)
      let child = Crossover.cross(CrossedParents(shared), random: &random)
      #expect(child.canvas.image?.fingerprint == one)
    }
  }

  @Test func `a cross of two that see different images sees the first one's`() throws {
    let shared = SharedCanvas.share([
      try seeing(one, seed: 1), try seeing(other, scale: 2, seed: 2),
    ])
    #expect(shared.allSatisfy { $0.canvas.image == SeenImage(fingerprint: one, span: 1) })
  }

  @Test func `on the way from one to another an image stays, or changes in the middle`() throws {
    let (first, last) = (try seeing(one, seed: 1), try seeing(other, scale: 2, seed: 2))
    let way = try Morph(first, last)
    #expect(way.genome(at: 0.4).canvas.image?.fingerprint == one)
    #expect(way.genome(at: 0.6).canvas.image?.fingerprint == other)
    let fade = try Morph(bred(seed: 3), last)
    #expect(fade.genome(at: 0.1).canvas.image?.fingerprint == other)
    #expect(fade.genome(at: 0).canvas.image == nil)
    let same = try Morph(first, try seeing(one, scale: 2, seed: 2))
    let middle = same.genome(at: 0.5)
    #expect(middle.canvas.image == SeenImage(fingerprint: one, span: middle.canvas.scale))
  }

  @Test func `thousands of mutations and crosses keep the image with its inputs`() throws {
    var random = stream(9)
    var genomes = try (1...4).map { try seeing($0 % 2 == 0 ? one : other, seed: $0) }
    for round in 0..<1_500 {
      let (left, right) = (random.below(4), random.below(4))
      var child = genomes[left]
      if left != right {
        child = Crossover.cross(
          CrossedParents(SharedCanvas.share([child, genomes[right]])), random: &random)
      }
      genomes[left] = Mutations(strength: 0.7).mutate(child, random: &random).genome
      #expect(genomes[left].canvas.image != nil, "round \(round)")
    }
  }
}
