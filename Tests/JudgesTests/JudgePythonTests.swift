import Foundation
import Judges
import Testing

@Suite struct JudgePythonTests {
  @Test(
    .enabled(
      if: JudgePython(lookingFor: []) != nil, "needs python3 (Debian: python3)"))
  func `modules are found without being imported, and a folder here is none`() throws {
    let python = try #require(
      JudgePython(lookingFor: ["json", "antigravity", "no_such_module", "Sources"]))
    // Whoever imports antigravity opens a browser.
    #expect(python.modules == ["json", "antigravity"])
    #expect(python.version.wholeMatch(of: #/3\.\d+\.\d+.*/#) != nil)
  }

  @Test func `what any judge needs is asked for once`() {
    let modules = IncludedJudge.allPackages.map(\.module)
    #expect(Set(modules).count == modules.count)
    #expect(modules.first == "numpy" && modules.contains("cv2"))
  }
}
