package dev.unrepeat.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.cause.Causes;
import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Postmortem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class CauseDrawingsTest {
  private static final Pattern WORDS =
      Pattern.compile("<text x=\"([0-9.-]+)\" y=\"([0-9.-]+)\" class=\"([^\"]*)\">([^<]*)</text>");

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @Test
  void theTriggerStandsApartAndOpenEndsSaySo() {
    Postmortem record = Causes.record(Causes.graph(3, "F1>F2", "F2>F3"));
    String svg = WhyTreeSvg.draw(record, 9);
    assertThat(svg)
        .contains("Trigger: what set it off", "A release went out", "F3 · possible")
        .contains("open end: nothing is done about it", "Set off by: A release went out.")
        .contains("F2, why F1: Condition 2 was there.");
    assertThat(svg.split("open end", -1)).hasSize(2);
    assertThat(WhyTreeSvg.draw(record, 9)).isEqualTo(svg);
  }

  @Test
  void whatIsDeeperThanAskedIsCounted() {
    Postmortem record = Causes.record(Causes.graph(4, "F1>F2", "F2>F3", "F3>F4"));
    assertThat(WhyTreeSvg.draw(record, 2)).contains("+ 2 deeper, not drawn").doesNotContain("F3");
    assertThat(WhyTreeSvg.inPage(record, 2)).doesNotContain("<style>", "style=");
  }

  @Test
  void anEmptyGraphIsDrawnToo() throws Exception {
    Postmortem record = Causes.record(CauseGraph.EMPTY);
    parse(WhyTreeSvg.draw(record, 9));
    String bones = FishboneSvg.draw(record, Fishbone.STANDARD);
    parse(bones);
    assertThat(bones.split("nothing found here yet", -1)).hasSize(5);
  }

  /// Long statements in great number: no words of one factor lie on those of another.
  @ParameterizedTest
  @MethodSource("seeds")
  void noWordsOverlap(long seed) throws Exception {
    Postmortem record = Causes.record(random(seed));
    apart(FishboneSvg.draw(record, Fishbone.STANDARD), seed);
    apart(WhyTreeSvg.draw(record, 40), seed);
  }

  private static CauseGraph random(long seed) {
    Random random = new Random(seed);
    List<ContributingFactor> factors = new ArrayList<>();
    List<Because> whys = new ArrayList<>();
    int count = 1 + random.nextInt(60);
    for (int i = 1; i <= count; i++) {
      String statement =
          "no limit & <no> alert ".repeat(1 + random.nextInt(20)) + "x".repeat(random.nextInt(90));
      factors.add(Causes.factor(i, statement));
      if (i > 1 && random.nextInt(4) > 0) {
        whys.add(new Because(new FactorId(1 + random.nextInt(i - 1)), new FactorId(i)));
      }
    }
    CauseGraph some = Causes.graph(0);
    return new CauseGraph(some.trigger(), factors, whys, List.of(), "");
  }

  private static void apart(String svg, long seed) throws Exception {
    parse(svg);
    record Line(double left, double right, double y, String words) {}
    List<Line> lines = new ArrayList<>();
    Matcher matcher = WORDS.matcher(svg);
    while (matcher.find()) {
      String words = matcher.group(4).replace("&amp;", "&").replaceAll("&[lg]t;", "<");
      double x = Double.parseDouble(matcher.group(1));
      double width = Svg.width(words, 12);
      double left = matcher.group(3).contains("start") ? x : x - width / 2;
      lines.add(new Line(left, left + width, Double.parseDouble(matcher.group(2)), words));
    }
    assertThat(lines).isNotEmpty();
    for (int i = 0; i < lines.size(); i++) {
      for (int k = i + 1; k < lines.size(); k++) {
        Line one = lines.get(i);
        Line other = lines.get(k);
        boolean beside = one.right() <= other.left() + 0.2 || other.right() <= one.left() + 0.2;
        assertThat(beside || Math.abs(one.y() - other.y()) >= 11)
            .as("seed %d: \"%s\" and \"%s\"", seed, one.words(), other.words())
            .isTrue();
      }
    }
  }

  private static void parse(String svg) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
