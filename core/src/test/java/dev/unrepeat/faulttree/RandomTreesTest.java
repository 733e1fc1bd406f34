package dev.unrepeat.faulttree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.CutSet;
import dev.unrepeat.faulttree.analysis.CutSets;
import dev.unrepeat.faulttree.analysis.Importance;
import dev.unrepeat.faulttree.format.OpenPsaReader;
import dev.unrepeat.faulttree.format.OpenPsaWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Laws that hold for every tree, tried on random ones against all combinations of their events.
class RandomTreesTest {
  private static final int TREES = 3_000;
  private static final long SEED = 20_261_126L;

  @Test
  void setsCountsAndProbabilityAreThoseOfAllCombinations() {
    Random random = new Random(SEED);
    for (int i = 0; i < TREES; i++) {
      FaultTree tree = Trees.random(random, i % 2 == 0);
      String what = "tree %d of seed %d: %s".formatted(i, SEED, OpenPsaWriter.write(tree));
      BruteForce all = new BruteForce(tree);
      Analysis analysis = Trees.analysis(tree);

      CutSets sets = analysis.cutSets().value().orElseThrow();
      assertThat(Trees.sets(analysis)).as(what).isEqualTo(all.sets());
      assertThat(sets.count()).as(what).isEqualTo(BigInteger.valueOf(all.sets().size()));
      assertThat(sets.smallestFirst().map(CutSet::order).toList()).as(what).isSorted();
      for (int order = 0; order < sets.byOrder().size(); order++) {
        int wanted = order;
        assertThat(sets.smallestFirst().filter(set -> set.order() == wanted).count())
            .as(what)
            .isEqualTo(sets.byOrder().get(order).longValueExact());
      }
      assertThat(analysis.probability().value().orElseThrow())
          .as(what)
          .isCloseTo(all.probability(), within(1e-12));
      assertThat(analysis.smallSets().sets())
          .as(what)
          .hasSameSizeAs(sets.smallestFirst().takeWhile(set -> set.order() <= 2).toList());
    }
  }

  @Test
  void importanceIsWhatAChangeOfOneEventDoes() {
    Random random = new Random(SEED + 1);
    for (int i = 0; i < TREES / 5; i++) {
      FaultTree tree = Trees.random(random, i % 2 == 0);
      String what = "tree %d of seed %d: %s".formatted(i, SEED + 1, OpenPsaWriter.write(tree));
      BruteForce all = new BruteForce(tree);
      Analysis analysis = Trees.analysis(tree);
      double top = all.probability();
      for (Importance one : analysis.importances().value().orElseThrow()) {
        int event = tree.events().indexOf(one.event());
        double p = one.event().probability().orElseThrow();
        double with = all.probability(event, false, 1);
        double without = all.probability(event, false, 0);
        close(what, one.birnbaum(), with - without);
        assertThat(one.structural())
            .as(what)
            .isCloseTo(
                all.probability(event, true, 1) - all.probability(event, true, 0), within(1e-12));
        if (top == 0) {
          assertThat(one.riskAchievement()).as(what).isEmpty();
          continue;
        }
        close(what, one.criticality(), p * (with - without) / top);
        close(what, one.riskAchievement(), with / top);
        close(what, one.diagnostic(), p * with / top);
        if (without > 1e-12) {
          close(what, one.riskReduction(), top / without);
        } else if (without == 0) {
          assertThat(one.riskReduction()).as(what).hasValue(Double.POSITIVE_INFINITY);
        }
        if (analysis.coherent()) {
          close(what, one.fussellVesely(), all.unionWith(event) / top);
        } else {
          assertThat(one.fussellVesely()).as(what).isEmpty();
        }
      }
    }
  }

  private static void close(String what, OptionalDouble found, double wanted) {
    assertThat(found.orElseThrow())
        .as(what)
        .isCloseTo(wanted, within(1e-9 * Math.max(1, Math.abs(wanted))));
  }

  @Test
  void aTreeWrittenAndReadIsTheSameTree() {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < TREES / 10; i++) {
      FaultTree tree = Trees.random(random, false);
      String xml = OpenPsaWriter.write(tree);
      FaultTree read = OpenPsaReader.read("x", xml, 1).tree(Optional.of("G"));
      assertThat(List.copyOf(read.ordered()))
          .as(xml)
          .containsExactlyInAnyOrderElementsOf(tree.ordered());
    }
  }
}
