import Animation
import Evolution
import Foundation
import Genomes
import Pictures
import Rendering
import Testing

/// A genome of a recipe after some rounds of mutation at half strength.
func bred(
  _ recipe: String = "neat", inputs: [Input]? = nil, image: String? = nil, seed: UInt64
) throws -> Genome {
  var random = RandomStream(seed: seed, generation: 1, child: 0)
  let preset = try #require(Recipes.named(recipe))
  var settings = RecipeSettings()
  settings.inputs = inputs.map { InputChoice($0, image: image) }
  var genome = try preset.with(settings).genome(random: &random)
  for _ in 0..<4 {
    genome = Mutations(strength: 0.5).mutate(genome, random: &random).genome
  }
  return genome
}

extension Frame {
  /// What it looks like, small.
  var picture: Picture {
    Renderer(threads: 1).picture(
      of: genome, at: Viewport(width: 24, height: 18, view: view))
  }
}

/// A folder that is removed afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("breed-\(UUID())")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: url) }
  try body(url.path)
}
