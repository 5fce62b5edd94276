import Breeding
import Foundation
import Genomes
import Populations
import Rendering

/// Holds `breed render` from start to end, PNG included, against painting the same picture and
/// throwing it away, both on all processors.
///
/// The picture is the first of `breed new --recipe layers --seed 1`, 8 × 16 tanh. Arguments: the
/// `breed` program, sides (1024 4096 16384). Several runs of each in turns, the least of each told;
/// the files go to the temporary folder, where a poster needs some 200 MB.
@main
struct PosterBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let sides = arguments.dropFirst().map { Int($0) ?? 0 }
    guard let path = arguments.first, sides.allSatisfy({ 1...Viewport.sideLimit ~= $0 }) else {
      FileHandle.standardError.write(Data("usage: poster-benchmark path/to/breed [side …]\n".utf8))
      exit(64)
    }
    let folder = NSTemporaryDirectory() + "/poster-benchmark-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let breed = Program(path: path, folder: folder)
    _ = try breed.run(["new", "a", "--recipe", "layers", "--seed", "1", "--count", "1", "--quiet"])
    let renderer = Renderer()
    let lineage = try PopulationFolder(path: folder).open(LineageName("a"), forWriting: false)
    let genome = try Breeder(renderer: renderer).generation(1, of: lineage).individuals[0].genome

    print("| size | breed render ns/pixel | painting alone | ratio | peak memory MB | PNG MB |")
    print("|---|---|---|---|---|---|")
    for side in sides.isEmpty ? [1_024, 4_096, 16_384] : sides {
      let file = folder + "/art.png"
      var (whole, alone, memory) = (Double.infinity, Double.infinity, 0.0)
      for _ in 0..<(side > 8_192 ? 2 : 7) {
        alone = min(alone, painting(genome, side, by: renderer))
        let run = try breed.run(["render", "1", "--size", "\(side)", "-o", file, "--quiet"])
        (whole, memory) = (min(whole, run.seconds), max(memory, run.megabytes))
      }
      let bytes = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
      let pixels = Double(side * side)
      print(
        String(
          format: "| %d² | %.1f | %.1f | %.2f | %.0f | %.1f |", side, whole * 1e9 / pixels,
          alone * 1e9 / pixels, alone / whole, memory, Double(bytes) / 1e6))
    }
  }

  /// The seconds to paint a picture of which nothing is kept.
  private static func painting(_ genome: Genome, _ side: Int, by renderer: Renderer) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    renderer.stream(
      genome, at: Viewport(side: side), rowsAtOnce: max(1, 300_000 / side), state: {},
      make: { _, _ in }, take: { _ in })
    return (clock.now - start) / .seconds(1)
  }
}
