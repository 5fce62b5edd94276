import Breeding
import Testing

@Suite struct FileUseTests {
  @Test(arguments: [
    ("a.zip", "to begin a lineage from it, breed import a.zip"),
    ("a.xml", "to begin a lineage from it, breed import a.xml"),
    ("a.jpg", "to breed toward it, breed auto NAME --fitness target:a.jpg"),
    (
      "a b.png",
      "to begin a lineage from it, breed import 'a b.png'; to breed toward it, breed auto NAME --fitness 'target:a b.png'"
    ),
  ])
  func `what a file is for is said by its ending`(path: String, words: String) {
    #expect(FileUse.words(path) == words)
  }

  @Test(arguments: [
    "a", "a.mp4", "a.glsl", "a.html", "a.csv", "a.bmp", "a.what", "a.gz", "a.tar", "a.jsonl",
  ])
  func `nothing is said of what is not read`(path: String) {
    #expect(FileUse.words(path) == nil)
  }

  @Test func `every export's ending is of a kind, and says the form`() {
    for exporter in Exporters.all {
      let path = "a.\(exporter.ending)"
      #expect(FileKind(ofFile: path) != nil)
      #expect(Exporters.writing(path)?.name == exporter.name)
    }
    #expect(Exporters.writing("a") == nil && Exporters.writing("a.mp4") == nil)
  }
}
