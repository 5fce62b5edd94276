import ArgumentParser
import Breeding

/// How many samples a pixel is the mean of.
struct SamplingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Mean of N x N samples a pixel, 1 to 16; auto:N only where neighbours differ (auto: 4).",
      valueName: "n"),
    transform: Supersampling.init(argument:))
  var supersample = Supersampling.none
}

/// What PNGs carry beside their pixels.
struct BareOption: ParsableArguments {
  @Flag(help: "Leave genomes, lineage and version out of PNGs.")
  var bare = false
}
