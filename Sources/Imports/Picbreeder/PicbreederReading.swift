import Genomes

/// How Picbreeder's XML is read. Its files say neither where in a pixel a network is asked nor what the
/// input d is, and programs differ.
public enum PicbreederReading: String, CaseIterable, Hashable, Sendable {
  /// As the site drew its pictures: in the middle of each pixel, x = (2i + 1 − W) / W, with
  /// d = √2·√(x² + y²), which is 2 in the corners; a node's bias counts, and a genome whose phenotype is
  /// `structure` is a grey picture of its brightness.
  ///
  /// Importers of other programs, made by hand against the site's pictures, have the same two numbers:
  /// OptimusLime/win-Picbreeder (`geno-to-picture.js`) and smearle/picbreeder-vlm (`cppn.js`).
  case picbreeder
  /// As akarshkumar0101/fer and Evolving-AI-Lab/cppnx draw them: the outermost pixels on the borders,
  /// x = −1 + 2i / (W − 1), with d = 1.4·√(x² + y²); neither biases nor phenotypes are looked at.
  case fer

  /// Where in each pixel the network is asked.
  var sampling: Sampling { self == .picbreeder ? .centres : .corners }

  /// How many times our r the input d is.
  var distance: Double { self == .picbreeder ? 2.0.squareRoot() : 1.4 }
}
