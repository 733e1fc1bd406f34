package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameEvidenceTest {
  private static final Path EXPORT =
      EvidenceFolder.example("2026-10-14-checkout-outage").path().resolve("slack");

  @TempDir private Path temporary;
  private EvidenceFolder folder;

  @BeforeEach
  void layOut() {
    folder = new EvidenceFolder(temporary);
  }

  @Test
  void readsAnArchiveLikeItsFolder() throws IOException {
    String zip = folder.zip("export.zip", EXPORT);

    assertThat(timeline(zip)).isEqualTo(timeline(EXPORT.toString())).hasSizeGreaterThan(40);
  }

  @Test
  void addsNothingWhenTheSameExportComesTwice() throws IOException {
    String zip = folder.zip("export.zip", EXPORT);

    assertThat(timeline(EXPORT.toString(), zip, zip)).isEqualTo(timeline(zip));
  }

  @Test
  void joinsTwoExportsThatOverlap() {
    export("first", "2026-10-14");
    export("second", "2026-10-14");
    export("second", "2026-10-15");

    assertThat(timeline(folder.at("first"), folder.at("second")))
        .isEqualTo(timeline(folder.at("second")));
  }

  @Test
  void tellsOfUnknownMembersEditsDeletionsAndLateReplies() {
    String all = String.join("\n", timeline(EXPORT.toString()));

    assertThat(all).contains("15 October 2026");
    CommandRun run = CommandRun.of("new", EXPORT.toString(), "-o", folder.at("pm.md"));
    assertThat(run.out()).contains("U0PSPGUEST", "GitHub token");
    assertThat(run.out() + all).doesNotContain("ghp_0");
  }

  private void export(String name, String day) {
    for (String file : List.of("users.json", "channels.json", "inc-checkout/" + day + ".json")) {
      folder.copyOf(EXPORT.resolve(file), name + "/" + file);
    }
  }

  private static List<String> timeline(String... evidence) {
    List<String> words = new ArrayList<>(List.of("timeline", "--all"));
    words.addAll(List.of(evidence));
    CommandRun run = CommandRun.of(words.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out().lines().toList();
  }
}
