package dev.unrepeat.faulttree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.CutSets;
import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.faulttree.format.OpenPsaReader;
import dev.unrepeat.walls.House;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/// The models of other people, with the numbers other programs agree on. They are not ours to ship:
/// where the folder `../shared/corpus/faulttrees` is not there, the test says that it is skipped.
class CorpusTest {
  private static final Path CORPUS =
      House.root().resolveSibling("shared").resolve("corpus/faulttrees");

  @TestFactory
  Stream<DynamicTest> countsAreExactAndProbabilitiesRightToSixDigits() throws IOException {
    Path table = CORPUS.resolve("expected.tsv");
    if (!Files.exists(table)) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "SKIPPED",
              () -> {
                throw new TestAbortedException("SKIPPED: no models of fault trees at " + CORPUS);
              }));
    }
    return Files.readAllLines(table).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row)));
  }

  private static void check(String[] row) throws IOException {
    String xml = Files.readString(CORPUS.resolve(row[0] + ".xml"));
    FaultTree tree =
        OpenPsaReader.read(row[0], xml, OpenPsaReader.YEAR_OF_HOURS).tree(Optional.empty());

    Analysis analysis = Analysis.of(tree, Budget.nodes(Budget.STANDARD_NODES));

    CutSets sets = analysis.cutSets().value().orElseThrow();
    double expected = Double.parseDouble(row[4]);
    assertThat(sets.count()).isEqualTo(new BigInteger(row[3]));
    assertThat(analysis.probability().value().orElseThrow())
        .isCloseTo(expected, within(expected * 5e-6));
  }
}
