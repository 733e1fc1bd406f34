package dev.unrepeat.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.cause.Causes;
import dev.unrepeat.model.Because;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateShelfTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

  private static Postmortem add(Postmortem record, Map<String, String> texts) {
    PartId part = Parts.fresh(record, PartSort.GATE, texts);
    return Parts.write(record, part, texts, TODAY);
  }

  private static Postmortem edit(Postmortem record, String gate, Map<String, String> texts) {
    return Parts.write(record, new PartId(PartSort.GATE, gate), texts, TODAY);
  }

  private static Postmortem tree() {
    Postmortem record = Causes.record(Causes.graph(4));
    record = add(record, Map.of("kind", "at least", "least", "2", "inputs", "F1\nF2, F3"));
    return add(record, Map.of("kind", "or", "inputs", "G1\nF4", "top", "yes"));
  }

  @Test
  void gatesAreNumberedAndOneIsTheTop() {
    Postmortem record = tree();
    assertThat(record.causes().gates())
        .containsExactly(
            new Gate("G1", GateKind.AT_LEAST, 2, List.of("F1", "F2", "F3")),
            new Gate("G2", GateKind.OR, 1, List.of("G1", "F4")));
    assertThat(record.causes().topGate()).isEqualTo("G2");
    Postmortem other = edit(record, "G1", Map.of("top", "yes"));
    assertThat(other.causes().topGate()).isEqualTo("G1");
    assertThat(edit(other, "G1", Map.of("top", "no")).causes().topGate()).isEmpty();
  }

  @Test
  void aNewNameIsTakenOverWhereTheGateIsAnInput() {
    Postmortem record = edit(tree(), "G1", Map.of("name", "No way back"));
    assertThat(record.causes().gates().get(1).inputs()).containsExactly("No way back", "F4");
    record = edit(record, "G2", Map.of("name", "Outage"));
    assertThat(record.causes().topGate()).isEqualTo("Outage");
  }

  @Test
  void whatCannotBeComputedIsRefused() {
    Postmortem record = tree();
    refused(() -> edit(record, "G1", Map.of("inputs", "F1\nF9")), "does not define: \"F9\"");
    refused(() -> edit(record, "G1", Map.of("inputs", "G2\nF1")), "leads to itself");
    refused(() -> edit(record, "G1", Map.of("kind", "not")), "3 inputs; not takes one");
    refused(() -> edit(record, "G1", Map.of("least", "4")), "4 of 3 inputs");
    refused(() -> edit(record, "G1", Map.of("least", "")), "at least, for example 2");
    refused(() -> edit(record, "G1", Map.of("name", "F7")), "cannot name a gate");
    refused(() -> add(record, Map.of("kind", "or")), "has no input");
    refused(() -> add(record, Map.of("name", "G1", "inputs", "F1")), "a gate G1 already");
    refused(() -> Parts.remove(record, PartId.parse("gate G1")), "under G2");
    refused(() -> Parts.remove(record, PartId.parse("F1")), "under G1");
    Postmortem less = Parts.remove(record, PartId.parse("gate G2"));
    assertThat(less.causes().topGate()).isEmpty();
  }

  @Test
  void aFactorIsHungToAnotherWhy() {
    Postmortem record = Causes.record(Causes.graph(4, "F1>F2", "F1>F3", "F3>F4"));
    Postmortem in = move("F3", "F1", "F2", "").applyTo(record);
    assertThat(in.causes().whys()).contains(why(2, 3)).doesNotContain(why(1, 3));
    Postmortem first = move("F4", "F3", "F1", "F2").applyTo(record);
    assertThat(first.causes().whys()).containsExactly(why(1, 4), why(1, 2), why(1, 3));
    Postmortem out = move("F2", "F1", "", "F1").applyTo(record);
    assertThat(out.causes().factors().getFirst().id()).isEqualTo(new FactorId(2));
    refused(() -> move("F1", "", "F4", "").applyTo(record), "cause of itself");
    refused(() -> move("F4", "F2", "F1", "").applyTo(record), "does not answer why F2 any more");
    refused(() -> move("F4", "F3", "F9", "").applyTo(record), "There is no factor F9");
  }

  private static Because why(int effect, int cause) {
    return new Because(new FactorId(effect), new FactorId(cause));
  }

  private static WhyMove move(String factor, String from, String to, String before) {
    return new WhyMove(FactorId.parse(factor), id(from), id(to), id(before));
  }

  private static Optional<FactorId> id(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(FactorId.parse(text));
  }

  private static void refused(Runnable deed, String words) {
    assertThatExceptionOfType(Refused.class).isThrownBy(deed::run).withMessageContaining(words);
  }
}
