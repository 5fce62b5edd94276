import Breeding
import Foundation
import Genomes
import Populations
import Rendering

/// Holds `breed render` from start to end, PNG included, against painting the same picture and
/// throwing it away, both on all processors; then `breed animate` at 3840 × 2160 likewise.
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
        let run = try breed.run([
          "render", "1", "--size", "\(side)", "-o", file, "--force", "--quiet",
        ])
        (whole, memory) = (min(whole, run.seconds), max(memory, run.megabytes))
      }
      let bytes = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
      let pixels = Double(side * side)
      print(
        String(
          format: "| %d² | %.1f | %.1f | %.2f | %.0f | %.1f |", side, whole * 1e9 / pixels,
          alone * 1e9 / pixels, alone / whole, memory, Double(bytes) / 1e6))
    }
    try animate(genome, by: breed, renderer)
  }

  /// Frames a second of a film of 4K; a movie only where ffmpeg is installed.
  private static func animate(
    _ genome: Genome, by breed: Program, _ renderer: Renderer
  ) throws {
    let (frames, view) = (12, Viewport(width: 3_840, height: 2_160))
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<frames {
      renderer.stream(
        genome, at: view, rowsAtOnce: 80, state: {}, make: { _, _ in }, take: { _ in })
    }
    let alone = (clock.now - start) / .seconds(1)
    print("\n| 3840 × 2160, \(frames) frames | frames a second | of painting alone |")
    print("|---|---|---|")
    func tell(_ name: String, _ seconds: Double) {
      print(
        String(format: "| %@ | %.2f | %.2f |", name, Double(frames) / seconds, alone / seconds))
    }
    tell("painting alone", alone)
    let size = ["--size", "3840x2160", "--frames", "\(frames)", "--motion", "zoom", "--quiet"]
    for (name, file) in [
      ("numbered PNGs", "frames/%d.png"), ("an animated PNG", "film.png"),
      ("a movie by ffmpeg, x264", "film.mp4"),
    ] where file != "film.mp4" || isInstalled("ffmpeg") {
      let run = try breed.run(["animate", "1", "-o", "\(breed.folder)/\(file)"] + size)
      tell(name, run.seconds)
    }
  }

  private static func isInstalled(_ program: String) -> Bool {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
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
