package dev.unrepeat.faulttree;

import static dev.unrepeat.faulttree.Trees.analysis;
import static dev.unrepeat.faulttree.Trees.atLeast;
import static dev.unrepeat.faulttree.Trees.event;
import static dev.unrepeat.faulttree.Trees.gate;
import static dev.unrepeat.faulttree.Trees.sets;
import static dev.unrepeat.faulttree.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.Answers;
import dev.unrepeat.faulttree.analysis.CutSets;
import dev.unrepeat.faulttree.analysis.Importance;
import dev.unrepeat.faulttree.analysis.Realised;
import dev.unrepeat.faulttree.bdd.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private static final TreeNode A = event("a", .1);
  private static final TreeNode B = event("b", .2);
  private static final TreeNode C = event("c", .3);

  @Test
  void twoOfThreeGivesThePublishedNumbers() {
    Analysis analysis = analysis(tree(A, B, C, atLeast("G", 2, "a", "b", "c")));

    assertThat(sets(analysis)).containsExactly("a b", "a c", "b c");
    assertThat(analysis.probability().value().orElseThrow()).isCloseTo(0.098, within(1e-12));
    numbers(analysis, one -> one.birnbaum().orElseThrow(), .38, .34, .26);
    numbers(analysis, one -> one.criticality().orElseThrow(), .3878, .6939, .7959);
    numbers(analysis, one -> one.riskAchievement().orElseThrow(), 4.490, 3.776, 2.857);
    numbers(analysis, one -> one.riskReduction().orElseThrow(), 1.633, 3.267, 4.9);
    numbers(analysis, one -> one.diagnostic().orElseThrow(), .4490, .7551, .8571);
  }

  private static void numbers(
      Analysis analysis, ToDoubleFunction<Importance> measure, double... wanted) {
    List<Importance> all =
        analysis.importances().value().orElseThrow().stream()
            .sorted((x, y) -> x.event().name().compareTo(y.event().name()))
            .toList();
    for (int i = 0; i < wanted.length; i++) {
      assertThat(measure.applyAsDouble(all.get(i))).isCloseTo(wanted[i], within(6e-4));
    }
  }

  @Test
  void anEventThatMustBeAbsentHasANegativeImportance() {
    Analysis analysis =
        analysis(tree(A, B, gate("n", Operator.NOT, "b"), gate("G", Operator.AND, "a", "n")));

    assertThat(sets(analysis)).containsExactly("a");
    assertThat(analysis.coherent()).isFalse();
    assertThat(analysis.probability().value().orElseThrow()).isCloseTo(.08, within(1e-12));
    Importance b = analysis.importances().value().orElseThrow().getLast();
    assertThat(b.birnbaum().orElseThrow()).isCloseTo(-.1, within(1e-12));
    assertThat(b.criticality().orElseThrow()).isCloseTo(-.25, within(1e-12));
    assertThat(b.riskAchievement().orElseThrow()).isZero();
    assertThat(b.riskReduction().orElseThrow()).isCloseTo(.8, within(1e-12));
    assertThat(b.fussellVesely()).isEmpty();
  }

  @Test
  void parityAndConstantsAreExact() {
    Analysis odd = analysis(tree(A, B, C, gate("G", Operator.XOR, "a", "b", "c")));
    assertThat(sets(odd)).containsExactly("a", "b", "c");
    assertThat(odd.probability().value().orElseThrow()).isCloseTo(.404, within(1e-12));

    TreeNode not = gate("n", Operator.NOT, "a");
    Analysis always = analysis(tree(A, not, gate("G", Operator.OR, "a", "n")));
    assertThat(sets(always)).containsExactly("");
    assertThat(always.probability().value()).contains(1.0);
    assertThat(always.cutSets().value().orElseThrow().byOrder()).containsExactly(BigInteger.ONE);

    Analysis never = analysis(tree(A, not, gate("G", Operator.AND, "a", "n")));
    assertThat(sets(never)).isEmpty();
    assertThat(never.probability().value()).contains(0.0);
    assertThat(Answers.enough(never.cutSets().value().orElseThrow()).getFirst())
        .startsWith("Nothing leads to the top");
    assertThat(never.importances().value().orElseThrow().getFirst().riskAchievement()).isEmpty();
  }

  @Test
  void aLoneConditionThatMustBeThereEndsIt() {
    Analysis analysis =
        analysis(
            tree(A, B, C, gate("o", Operator.OR, "b", "c"), gate("G", Operator.AND, "a", "o")));

    Importance a = analysis.importances().value().orElseThrow().getFirst();
    assertThat(a.event().name()).isEqualTo("a");
    assertThat(a.riskReduction()).hasValue(Double.POSITIVE_INFINITY);
    assertThat(a.fussellVesely().orElseThrow()).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatHappenedAndWhatWasOneAwayAreToldApart() {
    Analysis analysis = analysis(tree(A, B, C, atLeast("G", 2, "a", "b", "c")));
    CutSets sets = analysis.cutSets().value().orElseThrow();

    Realised one = Realised.of(sets, List.of("a"), 10);
    assertThat(one.happened()).isEmpty();
    assertThat(one.oneAway())
        .extracting(near -> near.missing().name())
        .containsExactlyInAnyOrder("b", "c");
    Realised two = Realised.of(sets, List.of("a", "b"), 10);
    assertThat(two.happened()).extracting(Trees::words).containsExactly("a b");
    assertThat(two.oneAway()).hasSize(2);
    assertThat(Realised.of(sets, List.of("a"), 1).more()).isTrue();
  }

  @Test
  void aWhatIfSaysWhatRemains() {
    FaultTree tree =
        tree(A, B, C, gate("n", Operator.AND, "a", "b"), gate("G", Operator.OR, "n", "c"));
    FaultTree without = tree.with(List.of(new TreeNode.House("c", "", false)));

    assertThat(Answers.change(analysis(tree), analysis(without)))
        .isEqualTo(
            "1 of 2 combinations is left; the smallest takes 2 conditions (before: 1 condition)."
                + " P(top) falls from 0.314 to 0.02, 6.37 % of what it was.");
  }

  @Test
  void aTopThatHangsOnNothingNeedsNoProbabilities() {
    TreeNode bare = new TreeNode.Event("bare", "", OptionalDouble.empty());
    FaultTree tree = tree(A, bare, gate("G", Operator.AND, "a", "bare"));
    Analysis without = analysis(tree.with(List.of(new TreeNode.House("a", "", false))));

    assertThat(without.probability().value()).hasValue(0.0);
    assertThat(Answers.change(analysis(tree), without))
        .isEqualTo("No combination is left (of 1): without it nothing leads to the top.");
  }

  @Test
  void missingProbabilitiesAreNamedAndTheRestIsKnown() {
    TreeNode bare = new TreeNode.Event("bare", "", OptionalDouble.empty());
    Analysis analysis = analysis(tree(A, bare, gate("G", Operator.AND, "a", "bare")));

    assertThat(analysis.probability().reason())
        .isEqualTo("1 of 2 events has no probability: bare.");
    assertThat(sets(analysis)).containsExactly("a bare");
    Importance first = analysis.importances().value().orElseThrow().getFirst();
    assertThat(first.structural()).isEqualTo(0.5);
    assertThat(first.birnbaum()).isEmpty();
  }

  @Test
  void smallNumbersAreNotLostInDifferences() {
    TreeNode rare = event("rare", 1e-300);
    Analysis analysis = analysis(tree(A, rare, gate("G", Operator.AND, "a", "rare")));

    assertThat(analysis.probability().value().orElseThrow()).isEqualTo(1e-301);
    assertThat(
            analysis.importances().value().orElseThrow().getFirst().riskAchievement().orElseThrow())
        .isCloseTo(1e300, within(1e290));
  }

  @Test
  void deepAndWideModelsNeedNoStack() {
    List<TreeNode> nodes = new ArrayList<>();
    nodes.add(event("e0", .5));
    nodes.add(gate("g0", Operator.PASS, "e0"));
    for (int i = 1; i < 20_000; i++) {
      nodes.add(event("e" + i, .5));
      nodes.add(gate("g" + i, i % 2 == 0 ? Operator.AND : Operator.OR, "e" + i, "g" + (i - 1)));
    }
    Analysis deep = Analysis.of(FaultTree.of("deep", "g19999", nodes), Budget.nodes(500_000));
    assertThat(deep.cutSets().value()).isPresent();

    List<TreeNode> row =
        IntStream.range(0, 20_000).<TreeNode>mapToObj(i -> event("e" + i, 1e-6)).toList();
    List<TreeNode> wide = new ArrayList<>(row);
    wide.add(TreeNode.Gate.of("G", Operator.AND, row.stream().map(TreeNode::name).toList()));
    Analysis one = Analysis.of(FaultTree.of("wide", "G", wide), Budget.nodes(500_000));
    assertThat(
            one.cutSets().value().orElseThrow().smallestFirst().findFirst().orElseThrow().order())
        .isEqualTo(20_000);
  }

  @Test
  void aHopelessModelEndsWithASentence() {
    FaultTree tree = hopeless();

    Analysis few = Analysis.of(tree, Budget.nodes(5_000));
    assertThat(few.cutSets().reason()).contains("5,000 nodes");
    assertThat(few.probability().value()).isEmpty();
    assertThat(few.smallSets().order()).isEqualTo(2);
    assertThat(few.smallSets().sets()).isEmpty();

    AtomicInteger asked = new AtomicInteger();
    Analysis late = Analysis.of(tree, Budget.of(50_000_000, () -> asked.incrementAndGet() > 20));
    assertThat(late.cutSets().reason()).contains("not finished in the time");
  }

  /// Every gate shares events with every other, at random.
  private static FaultTree hopeless() {
    Random random = new Random(7);
    List<TreeNode> nodes = new ArrayList<>();
    IntStream.range(0, 120).forEach(i -> nodes.add(event("e" + i, .01)));
    List<String> gates = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<String> inputs =
          IntStream.range(0, 5).mapToObj(k -> "e" + random.nextInt(120)).distinct().toList();
      nodes.add(TreeNode.Gate.of("g" + i, Operator.OR, inputs));
      gates.add("g" + i);
    }
    nodes.add(TreeNode.Gate.of("G", Operator.AND, gates));
    return FaultTree.of("hopeless", "G", nodes);
  }
}
