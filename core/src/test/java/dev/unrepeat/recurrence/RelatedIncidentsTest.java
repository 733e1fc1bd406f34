package dev.unrepeat.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ServiceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Related incidents on a labelled set: 60 short accounts in 12 causes, of which many sound alike
/// in title and summary and differ in the cause.
class RelatedIncidentsTest {
  private record Labelled(String cause, String title, String summary, IncidentTraits traits) {}

  private static List<Labelled> set() throws IOException {
    List<Labelled> all = new ArrayList<>();
    try (var in = RelatedIncidentsTest.class.getResourceAsStream("/related/incidents.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] f = line.split("\t");
        all.add(
            new Labelled(
                f[0],
                f[2],
                f[3],
                new IncidentTraits(
                    new IncidentId("INC-" + (all.size() + 1)),
                    List.of(new ServiceName(f[1])),
                    Set.of(),
                    "",
                    f[4],
                    f[2] + "\n" + f[3])));
      }
    }
    return all;
  }

  @Test
  void namesTheSameCauseFirstClearlyMoreOftenThanWordsOfTitleAndSummary() throws IOException {
    List<Labelled> all = set();
    List<IncidentTraits> traits = all.stream().map(Labelled::traits).toList();
    int ours = 0;
    int plain = 0;
    int words = 0;
    for (Labelled one : all) {
      var found = RelatedIncidents.to(one.traits(), traits, 1);
      ours += !found.isEmpty() && cause(all, found.getFirst().id()).equals(one.cause()) ? 1 : 0;
      plain +=
          nearest(one, all, false).filter(n -> n.cause().equals(one.cause())).isPresent() ? 1 : 0;
      words +=
          nearest(one, all, true).filter(n -> n.cause().equals(one.cause())).isPresent() ? 1 : 0;
    }
    double n = all.size();
    System.out.printf(
        "%d incidents: P@1 ours %.2f, BM25 of title and summary %.2f, BM25 of the whole text %.2f%n",
        all.size(), ours / n, plain / n, words / n);
    assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    assertThat(ours / n).isGreaterThan(plain / n + 0.2);
  }

  @Test
  void saysWhatALikenessRestsOn() throws IOException {
    List<IncidentTraits> traits = set().stream().map(Labelled::traits).toList();
    for (IncidentTraits one : traits) {
      for (var found : RelatedIncidents.to(one, traits, 5)) {
        assertThat(found.id()).isNotEqualTo(one.id());
        assertThat(found.reasons()).isNotEmpty().allMatch(reason -> reason.endsWith("."));
      }
    }
  }

  private static String cause(List<Labelled> all, IncidentId id) {
    return all.stream()
        .filter(one -> one.traits().id().equals(id))
        .findFirst()
        .map(Labelled::cause)
        .orElseThrow();
  }

  private static Optional<Labelled> nearest(Labelled one, List<Labelled> all, boolean whole) {
    Map<String, Integer> documents = new HashMap<>();
    all.forEach(
        each -> counts(each, whole).keySet().forEach(w -> documents.merge(w, 1, Integer::sum)));
    double average =
        all.stream().mapToDouble(each -> length(counts(each, whole))).average().orElse(1);
    return all.stream()
        .filter(each -> each != one)
        .max(
            Comparator.comparingDouble(
                each -> bm25(one, each, whole, documents, all.size(), average)));
  }

  private static double bm25(
      Labelled one,
      Labelled other,
      boolean whole,
      Map<String, Integer> documents,
      int n,
      double average) {
    Map<String, Integer> there = counts(other, whole);
    double sum = 0;
    for (String word : counts(one, whole).keySet()) {
      double tf = there.getOrDefault(word, 0);
      double df = documents.getOrDefault(word, 0);
      double idf = Math.log(1 + (n - df + 0.5) / (df + 0.5));
      sum += idf * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length(there) / average));
    }
    return sum;
  }

  private static double length(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> counts(Labelled one, boolean whole) {
    String text = one.title() + " " + one.summary() + (whole ? " " + one.traits().cause() : "");
    Map<String, Integer> counts = new HashMap<>();
    for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+")) {
      if (!word.isEmpty()) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts;
  }
}
