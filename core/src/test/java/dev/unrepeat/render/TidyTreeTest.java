package dev.unrepeat.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TidyTreeTest {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noTwoNodesOfALevelTouchAndParentsStandInTheMiddle(long seed) {
    Random random = new Random(seed);
    int nodes = 1 + random.nextInt(120);
    int[] parents = new int[nodes];
    int[] depths = new int[nodes];
    double[] sizes = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      parents[i] = i == 0 ? -1 : random.nextBoolean() ? i - 1 : random.nextInt(i);
      depths[i] = i == 0 ? 0 : depths[parents[i]] + 1;
      sizes[i] = 10 + random.nextInt(90);
    }
    TidyTree tree = TidyTree.of(parents, sizes, 7);
    double[] middles = tree.middles();
    for (int i = 0; i < nodes; i++) {
      List<Double> children = new ArrayList<>();
      for (int k = i + 1; k < nodes; k++) {
        if (parents[k] == i) {
          children.add(middles[k]);
        }
        if (depths[k] == depths[i]) {
          assertThat(Math.abs(middles[k] - middles[i]) - (sizes[k] + sizes[i]) / 2)
              .as("seed %d, nodes %d and %d", seed, i, k)
              .isGreaterThan(6.999);
        }
      }
      if (!children.isEmpty()) {
        assertThat(middles[i])
            .isCloseTo((children.getFirst() + children.getLast()) / 2, within(1e-6));
        assertThat(children).isSorted();
      }
      assertThat(middles[i] - sizes[i] / 2).isGreaterThan(-1e-6);
      assertThat(middles[i] + sizes[i] / 2).isLessThan(tree.extent() + 1e-6);
    }
  }

  @Test
  void aDeepChainIsAStraightLine() {
    int[] parents = new int[100_000];
    double[] sizes = new double[parents.length];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i - 1;
      sizes[i] = 20;
    }
    TidyTree tree = TidyTree.of(parents, sizes, 5);
    assertThat(tree.extent()).isEqualTo(20);
    assertThat(tree.middles()[99_999]).isEqualTo(10);
  }
}
