import Evolution
import Genomes
import TestNetworks

@testable import Exports

/// Pictures that together use everything that a genome can say.
enum ExportedGenomes {
  /// A genome at the address that exports are tested with.
  static func specimen(_ genome: Genome) -> Specimen {
    Specimen(Address(IndividualID(generation: 1, number: 7), in: LineageName(near: "a")), genome)
  }

  /// One a case, by name.
  static let all: [(name: String, genome: Genome)] =
    activations + colours + planes + recipes + grown

  /// Each activation over −6…6 and, of the distance, over 0…8.
  static let activations = Activation.allCases.map { activation in
    let canvas = Canvas(inputs: [.x, .r], colour: .rgb)
    var draft = Genome.Draft(bare: canvas, output: .identity)
    let (across, around) = (NodeID.layered(0, 0), NodeID.layered(0, 1))
    draft.nodes += [
      Node(id: across, activation: activation), Node(id: around, activation: activation, bias: -2),
    ]
    draft.connections = [
      Connection(from: .input(.x), to: across, weight: 6),
      Connection(from: .input(.r), to: around, weight: 7.3),
      Connection(from: across, to: .output(.red), weight: 0.31),
      Connection(from: around, to: .output(.green), weight: -0.4),
      Connection(from: across, to: .output(.blue), weight: 0.7),
      Connection(from: around, to: .output(.blue), weight: 0.2),
    ]
    return (name: "activation \(activation.rawValue)", genome: draft.valid())
  }

  /// Each colour model, over channels that leave 0…1 on both sides, and every palette.
  static let colours =
    ColourModel.allCases.map { (name: "colour \($0.rawValue)", genome: coloured($0)) }
    + Gradient.named.map { named in
      (name: "palette \(named.name)", genome: coloured(.palette, named.gradient))
    }

  /// Each symmetry, tiling, sampling and origin, and pairs of them, some of them turned and moved.
  static let planes: [(name: String, genome: Genome)] = {
    let symmetries: [Symmetry] = [
      .none, .mirror, .twoWay, .rotation(5), .rotation(64), .kaleidoscope(6),
    ]
    return symmetries.flatMap { symmetry in
      Tiling.allCases.flatMap { tiling in
        Origin.allCases.map { origin in
          var draft = Genome.Draft(SampleNetworks.genome("neat", seed: 7, mutations: 2))
          draft.canvas.symmetry = symmetry
          draft.canvas.tiling = tiling
          draft.canvas.origin = origin
          if tiling != .torus { draft.canvas.placement = Placement(turn: 0.15) }
          if origin == .corner || symmetry == .mirror {
            (draft.canvas.placement.shiftX, draft.canvas.placement.shiftY) = (0.3, -0.7)
          }
          draft.canvas.sampling = Sampling.allCases[(symmetries.firstIndex(of: symmetry) ?? 0) % 3]
          return ("plane \(symmetry) \(tiling) \(origin)", draft.valid())
        }
      }
    }
      + Origin.allCases.map { origin in
        var draft = Genome.Draft(SampleNetworks.genome("neat", seed: 7, mutations: 2))
        draft.canvas.origin = origin
        (draft.canvas.placement.shiftX, draft.canvas.placement.shiftY) = (0.3, -0.7)
        return ("plane that is moved alone, \(origin)", draft.valid())
      }
  }()

  /// Each recipe but that of 128 × 8 nodes, whose text has megabytes.
  static let recipes = Recipes.all.map(\.name).filter { $0 != "pollock" }.map {
    (name: "recipe \($0)", genome: SampleNetworks.genome($0, seed: 4))
  }

  /// Bred for long on canvases of all inputs, but not so wildly that single precision would decide
  /// what is seen.
  static let grown = (1...8).map { seed in
    var random = RandomStream(seed: UInt64(seed), generation: 2, child: 0)
    let canvas = Canvas(
      inputs: Input.withoutImage, latents: (0..<8).map { _ in Float(random.gaussian()) },
      scale: Float(0.25 + 2 * random.uniform()), origin: Origin.allCases[seed % 2],
      sampling: Sampling.allCases[seed % 3],
      colour: ColourModel.allCases[seed % ColourModel.allCases.count])
    var genome = Genome.Draft(bare: canvas, output: .identity).valid()
    for _ in 0..<40 { genome = Mutations(strength: 0.4).mutate(genome, random: &random).genome }
    return (name: "grown \(seed)", genome: genome)
  }

  /// An image as networks see it, of one pixel of theirs and less, down to the smallest that a genome may
  /// name, and counted from the middle and from a corner.
  static let seeing: [(name: String, genome: Genome)] = {
    let pixels = (0..<7 * 5 * 3).map { UInt8(truncatingIfNeeded: $0 * $0 * 37 / 5) }
    let image = ImagePixels(
      fingerprint: String(repeating: "e7", count: 32), width: 7, height: 5, pixels: pixels)
    ImageShelf.put(image)
    let spans: [Float] = [
      1, 0.3, 1e-3, 1e-6, 1e-20, 3e-38, .leastNormalMagnitude, .leastNonzeroMagnitude,
    ]
    return spans.flatMap { span in
      Origin.allCases.map { origin in
        let canvas = Canvas(
          inputs: [.x, .y] + Input.image, origin: origin, colour: .rgb,
          image: SeenImage(fingerprint: image.fingerprint, span: span))
        var draft = Genome.Draft(bare: canvas, output: .identity)
        draft.connections = zip(Input.image, canvas.colour.outputs).map {
          Connection(from: .input($0), to: .output($1), weight: 0.5)
        }
        for index in draft.nodes.indices where draft.nodes[index].kind == .output {
          draft.nodes[index].bias = 0.5
        }
        return ("image of \(span), \(origin)", draft.valid())
      }
    }
  }()

  private static func coloured(_ model: ColourModel, _ palette: Gradient? = nil) -> Genome {
    let canvas = Canvas(inputs: [.x, .y, .theta, .bias], colour: model, palette: palette)
    var draft = Genome.Draft(bare: canvas, output: .identity)
    for (place, output) in model.outputs.enumerated() {
      draft.connections += [
        Connection(from: .input(.x), to: .output(output), weight: [1.1, -0.7, 0.4][place]),
        Connection(from: .input(.y), to: .output(output), weight: [-0.3, 1.2, 0.9][place]),
        Connection(from: .input(.theta), to: .output(output), weight: [0.1, 0.1, 0.31][place]),
        Connection(from: .input(.bias), to: .output(output), weight: [0, 0.5, 0.4][place]),
      ]
    }
    return draft.valid()
  }
}
