package dev.unrepeat.cause;

import static dev.unrepeat.cause.Causes.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refusal;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.RootCauseClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CauseTest {
  @Test
  void proposesATechniqueWithItsReason() {
    assertThat(Proposal.of(CauseGraph.EMPTY).technique()).isEqualTo(Technique.FIVE_WHYS);
    Proposal chain = Proposal.of(graph(3, "F1>F2", "F2>F3"));
    assertThat(chain.technique()).isEqualTo(Technique.FIVE_WHYS);
    assertThat(chain.reason()).contains("One chain of 3 conditions");
    assertThat(Proposal.of(graph(3, "F1>F2", "F1>F3")).technique()).isEqualTo(Technique.FISHBONE);
    assertThat(Proposal.of(graph(2)).technique()).isEqualTo(Technique.FISHBONE);
    Proposal shared = Proposal.of(graph(3, "F1>F3", "F2>F3"));
    assertThat(shared.technique()).isEqualTo(Technique.FAULT_TREE);
    assertThat(shared.reason()).startsWith("F3 stands behind several conditions");
    CauseGraph gates = Causes.with(graph(2), new Gate("G1", GateKind.AND, 2, List.of("F1", "F2")));
    assertThat(Proposal.of(gates).technique()).isEqualTo(Technique.FAULT_TREE);
  }

  @Test
  void anEndIsCoveredByAnActionOrARefusal() {
    Postmortem record = Causes.record(graph(3, "F1>F2", "F1>F3"));
    assertThat(ids(new CauseCover(record).uncovered())).containsExactly("F2", "F3");

    ActionItem action =
        ActionItem.proposed(new ActionItemId(1), "Alert on it").answering(List.of(new FactorId(3)));
    Postmortem answered = record.withActions(List.of(action));
    CauseCover cover = new CauseCover(answered);
    assertThat(ids(cover.uncovered())).containsExactly("F2");
    assertThat(cover.words(answered.causes().factors().get(2))).isEqualTo("answered by A1");

    Postmortem refused =
        record.withCauses(
            changed(
                record.causes(),
                2,
                RootCauseClass.UNCLASSIFIED,
                Optional.of(new Refusal("It goes in May", "Tom Weber"))));
    assertThat(ids(new CauseCover(refused).uncovered())).containsExactly("F3");
  }

  @Test
  void whatSomebodyDidIsNeverAnEnd() {
    CauseGraph graph = changed(graph(2, "F1>F2"), 2, RootCauseClass.HUMAN_ERROR, Optional.empty());
    assertThat(ids(new CauseCover(Causes.record(graph)).stoppedAtPeople())).containsExactly("F2");
    assertThat(FollowUp.of(graph, graph.factors().get(1)))
        .extracting(FollowUp::words)
        .containsExactly(
            "Why was it possible?", "Why was it not caught?", "What would have stopped it?");
    assertThat(FollowUp.of(graph, graph.factors().getFirst())).isEmpty();
    CauseGraph asked =
        changed(
            graph(5, "F1>F2", "F2>F3", "F2>F4", "F2>F5"),
            2,
            RootCauseClass.HUMAN_ERROR,
            Optional.empty());
    assertThat(FollowUp.of(asked, asked.factors().get(1))).isEmpty();
  }

  @Test
  void aFactorBehindSeveralConditionsIsUnfoldedOnce() {
    List<WhyTree.Row> rows = WhyTree.rows(graph(4, "F1>F2", "F2>F4", "F1>F3", "F3>F2"));
    assertThat(rows)
        .extracting(row -> row.depth() + " " + row.factor().id() + (row.again() ? " again" : ""))
        .containsExactly("0 F1", "1 F2", "2 F4", "1 F3", "2 F2 again");
    assertThat(WhyTree.rows(graph(2, "F1>F2", "F2>F1"))).hasSize(3);
  }

  @Test
  void theBonesCanHaveOtherNames() {
    Fishbone own =
        new Fishbone(
            Map.of(
                FactorCategory.PROCESS, "Method",
                FactorCategory.TECHNICAL, "Machine",
                FactorCategory.ENVIRONMENTAL, "Machine"));
    List<Fishbone.Bone> bones = own.bones(graph(5, "F1>F5"));
    assertThat(bones)
        .extracting(Fishbone.Bone::name)
        .containsExactly("Method", "Machine", "People", "Not sorted yet");
    assertThat(bones.stream().mapToInt(bone -> bone.twigs().size()).sum()).isEqualTo(5);
    assertThat(Fishbone.STANDARD.bones(CauseGraph.EMPTY))
        .extracting(Fishbone.Bone::name)
        .containsExactly("Process", "Technology", "People", "Environment");
    Assertions.assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> new Fishbone(Map.of(FactorCategory.PROCESS, " ")));
  }

  private static List<String> ids(List<ContributingFactor> factors) {
    return factors.stream().map(factor -> factor.id().toString()).toList();
  }

  private static CauseGraph changed(
      CauseGraph graph, int number, RootCauseClass sort, Optional<Refusal> refusal) {
    return new CauseGraph(
        graph.trigger(),
        graph.factors().stream()
            .map(f ->
                f.id().number() != number
                    ? f
                    : new ContributingFactor(
                        f.id(),
                        f.statement(),
                        f.category(),
                        f.kind(),
                        sort,
                        f.anatomy(),
                        f.facts(),
                        f.evidence(),
                        Confidence.LIKELY,
                        f.probability(),
                        refusal))
            .toList(),
        graph.whys(),
        graph.gates(),
        graph.topGate());
  }
}
