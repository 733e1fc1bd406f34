package dev.unrepeat.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.cause.Causes;
import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Postmortem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whys and gates written otherwise in the Markdown, in any way: what is read is what stands there.
class CauseEditsTest {
  private static final int FACTORS = 9;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNestedListAndTheGatesAreReadAsTheyAreWritten(long seed) {
    Random random = new Random(seed);
    Postmortem before = Causes.record(graph(random));
    Postmortem wanted = Causes.record(graph(random));
    String document = PostmortemWriter.write(before, Templates.full());
    String other = PostmortemWriter.write(wanted, Templates.full());

    String edited = replaced(replaced(document, other, "whys"), other, "fault-tree");
    CauseGraph read = PostmortemReader.read(edited).postmortem().causes();

    assertThat(read.whys())
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(wanted.causes().whys());
    assertThat(read.gates()).as("seed %d", seed).isEqualTo(wanted.causes().gates());
    assertThat(read.topGate()).as("seed %d", seed).isEqualTo(wanted.causes().topGate());
    assertThat(read.factors()).isEqualTo(before.causes().factors());
  }

  @Test
  void aTopThatIsNotMarkedAnyMoreIsNoTop() {
    Postmortem record =
        Causes.record(
            Causes.with(Causes.graph(2), new Gate("G1", GateKind.OR, 1, List.of("F1", "F2"))));
    String document =
        PostmortemWriter.write(record, Templates.full()).replace("F1, F2 (top)", "F1, F2");
    assertThat(PostmortemReader.read(document).postmortem().causes().topGate()).isEmpty();
  }

  private static String replaced(String document, String other, String piece) {
    Pattern block =
        Pattern.compile("(?m)^" + Pattern.quote(Piece.mark(piece)) + "\\n\\n(?:\\s*- .*\\n?)+");
    Matcher found = block.matcher(other);
    assertThat(found.find()).as(piece).isTrue();
    return block.matcher(document).replaceFirst(Matcher.quoteReplacement(found.group()));
  }

  /// Edges lead from smaller to larger numbers, gates rest on factors and on gates before them.
  private static CauseGraph graph(Random random) {
    CauseGraph plain = Causes.graph(FACTORS);
    List<Because> whys = new ArrayList<>();
    for (int cause = 2; cause <= FACTORS; cause++) {
      for (int effect = 1; effect < cause; effect++) {
        if (random.nextInt(4) == 0) {
          whys.add(new Because(new FactorId(effect), new FactorId(cause)));
        }
      }
    }
    List<Gate> gates = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      List<String> inputs = new ArrayList<>();
      for (int factor = 1; factor <= FACTORS; factor++) {
        if (random.nextInt(3) == 0) {
          inputs.add("F" + factor);
        }
      }
      for (int gate = 1; gate < i; gate++) {
        if (random.nextBoolean()) {
          inputs.add("Gate " + gate);
        }
      }
      if (inputs.isEmpty()) {
        inputs.add("F1");
      }
      GateKind kind = GateKind.values()[random.nextInt(GateKind.values().length)];
      if (kind == GateKind.NOT) {
        inputs = List.of(inputs.getFirst());
      }
      int threshold =
          switch (kind) {
            case AND -> inputs.size();
            case AT_LEAST -> 1 + random.nextInt(inputs.size());
            case OR, NOT, XOR -> 1;
          };
      gates.add(new Gate("Gate " + i, kind, threshold, inputs));
    }
    return new CauseGraph(
        plain.trigger(), plain.factors(), whys, gates, random.nextBoolean() ? "Gate " + count : "");
  }
}
