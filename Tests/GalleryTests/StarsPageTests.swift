import Genomes
import Populations
import TestNetworks
import TestSupport
import Testing

@testable import Gallery

@Suite struct StarsPageTests {
  @Test func `what a person says of a star is text on the page`() throws {
    try withFolder { folder in
      let genome = SampleNetworks.small
      let address = Address(IndividualID(generation: 3, number: 7), in: LineageName("lagoon"))
      let specimen = Specimen(address, genome)
      let nasty = "<a> & \"b\" ]]> é"
      let star = try #require(
        PopulationFolder(path: folder).openStars().star(
          [specimen], StarChange(title: nasty, tags: ["t", "<i>"], note: "one\n</span>")
        ).first)
      let figure = StarsPage(facts: []).figure(star, specimen, png: [1, 2, 3], side: 16)
      #expect(figure.contains("<figure id=\"p1\" data-name=\"stars/1\" data-shader=\""))
      #expect(figure.contains("src=\"data:image/png;base64,AQID\" width=\"16\" height=\"16\""))
      #expect(
        figure.contains(
          "<b>1</b> <span class=\"title\">&lt;a&gt; &amp; &quot;b&quot; ]]&gt; é</span> "))
      #expect(figure.contains("<span class=\"tags\">t, &lt;i&gt;</span>"))
      #expect(
        figure.contains("lagoon/3/7</span> <span class=\"all note\">one\n&lt;/span&gt;</span>"))
    }
  }

  @Test func `a page is headed by what its stars have in common`() {
    #expect(StarsPage(facts: []).beginning.contains("<h1>Stars</h1>"))
    let page = StarsPage("<b>, sun", facts: []).beginning
    #expect(page.contains("<h1>&lt;b&gt;, sun</h1>"))
    #expect(page.contains("<title>&lt;b&gt;, sun, a collection of pictures</title>"))
  }
}
