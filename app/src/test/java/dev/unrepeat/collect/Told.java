package dev.unrepeat.collect;

import dev.unrepeat.intake.Delivery;
import dev.unrepeat.intake.Intake;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Known;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What the readers of uploaded files tell of files that were fetched.
final class Told {
  private Told() {}

  static IntakeResult of(List<Fetched.File> files) {
    EvidenceBundle bundle =
        new EvidenceBundle(
            "pull.zip", files.stream().map(file -> (EvidenceFile) new InMemory(file)).toList());
    Delivery delivery = new Delivery(bundle, 1, "0".repeat(64), PullCase.NOW, Optional.empty());
    return new Intake(StandardSources.catalogue())
        .read(List.of(delivery), Answers.NONE, Known.NOTHING, Progress.SILENT);
  }

  /// The events as `2026-03-02T14:05:00Z source text`, in the order of the timeline.
  static List<String> lines(List<Fetched.File> files) {
    IntakeResult result = of(files);
    return result.timeline().events().stream()
        .map(event ->
            event.time().known().map(Object::toString).orElse("undated")
                + " "
                + event.source()
                + " "
                + event.text())
        .toList();
  }

  private record InMemory(Fetched.File file) implements EvidenceFile {
    @Override
    public String path() {
      return file.name();
    }

    @Override
    public long bytes() {
      return file.text().getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
    }
  }
}
