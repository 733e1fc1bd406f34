package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each folder of `examples/` comes out as its README promises.
class ExamplesTest {
  private static final Pattern ROW =
      Pattern.compile("\\| ([^|]+?) \\| (\\d\\d:\\d\\d(?::\\d\\d)?)[^|]*\\|.*");
  private static final Answers UTC = Answers.NONE.withZone(ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "2026-10-14-checkout-outage, OUTAGE, log",
    "2026-09-22-search-slow, OUTAGE,",
    "2026-08-05-signing-key-exposed, SECURITY,",
    "2026-10-29-login-failures, OUTAGE,",
    "2026-07-11-duplicate-mails, PRODUCT,",
  })
  void proposesTheMilestonesOfTheReadme(String name, IncidentKind kind, String clock)
      throws IOException {
    Map<MilestoneKind, String> proposed =
        Example.read(name, kind, UTC, clock == null ? List.of() : List.of(clock)).milestones();

    Map<MilestoneKind, String> promised = promised(name);
    assertThat(proposed.keySet()).isEqualTo(promised.keySet());
    proposed.forEach((milestone, told) ->
        assertThat(promised.get(milestone) + ":00").as(milestone.words()).startsWith(told));
  }

  @Test
  void revealsWhatTheCheckoutOutageIsToReveal() throws IOException {
    Example outage =
        Example.read("2026-10-14-checkout-outage", IncidentKind.OUTAGE, UTC, List.of("log"));

    assertThat(outage.findings())
        .contains(
            "16 min 8 s passed between the first symptom and its detection",
            "came 7 min 55 s before the impact began",
            "The first word to customers came 57 min 58 s after the impact began",
            "No action follows the decision \"Decision: no deployments of checkout",
            "The impact had ended 8 min 22 s before \"resolved\"",
            "The clock of log runs 40 s ahead");
    assertThat(outage.intake().secrets()).hasSize(1);
    assertThat(outage.intake().timeline().undated())
        .singleElement()
        .satisfies(event -> assertThat(event.text()).contains("Ticket carried over by hand"));
    assertThat(outage.incident().responders())
        .extracting(responder -> responder.name())
        .contains("Ines Okafor", "Ravi Menon")
        .doesNotContain("ines", "ravi", "mlindqvist");
  }

  @Test
  void revealsWhatTheSmallerIncidentsAreToReveal() throws IOException {
    assertThat(findings("2026-09-22-search-slow", IncidentKind.OUTAGE))
        .contains("3 h 8 min before", "The impact had ended 19 min before \"resolved\"")
        .contains("first word to customers came 4 h 50 min after");
    assertThat(findings("2026-08-05-signing-key-exposed", IncidentKind.SECURITY))
        .contains("3 h 52 min", "1 d 48 min after the impact began");
    assertThat(findings("2026-10-29-login-failures", IncidentKind.OUTAGE))
        .contains("came 12 h 9 min", "It came back after \"resolved\"")
        .contains("The first word to customers is not on the timeline");
    assertThat(findings("2026-07-11-duplicate-mails", IncidentKind.PRODUCT)).contains("37 min");
  }

  @Test
  void findsNothingButWhatCaughtItInANearMiss() throws IOException {
    Example miss =
        Example.read(
            "2026-11-03-migration-near-miss", IncidentKind.NEAR_MISS, Answers.NONE, List.of());

    assertThat(miss.milestones()).isEqualTo(Map.of(MilestoneKind.RESOLVED, "13:24:41"));
    assertThat(miss.intake().needsAnswer()).isFalse();
    assertThat(miss.findings()).contains("No action follows the decision \"decision: dry run");
  }

  private static String findings(String name, IncidentKind kind) throws IOException {
    return Example.read(name, kind, UTC, List.of()).findings();
  }

  private static Map<MilestoneKind, String> promised(String name) throws IOException {
    Map<MilestoneKind, String> rows = new EnumMap<>(MilestoneKind.class);
    String readme = Files.readString(EvidenceFolder.example(name).path().resolve("README.md"));
    for (String line : readme.lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        for (String milestone : row.group(1).replaceAll(" ?\\([^)]*\\)", "").split(", ")) {
          rows.put(kind(milestone), row.group(2));
        }
      }
    }
    return rows;
  }

  /// The READMEs use the words of the kind of incident, where there are any.
  private static MilestoneKind kind(String words) {
    return switch (words) {
      case "breach" -> MilestoneKind.IMPACT_STARTED;
      case "contained" -> MilestoneKind.MITIGATED;
      default -> MilestoneKind.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    };
  }
}
