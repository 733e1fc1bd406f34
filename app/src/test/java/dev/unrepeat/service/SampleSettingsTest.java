package dev.unrepeat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSettingsTest {
  @TempDir private Path folder;

  @Test
  void knowsEachServiceThatTheSampleIncidentsName() throws IOException {
    Path data = folder.resolve("new");
    SampleSettings.settle(data);
    assertThat(SettingsFolder.read(data).services())
        .extracting(one -> one.name())
        .containsAll(Samples.ALL.stream().flatMap(one -> one.services().stream()).toList());
  }

  @Test
  void leavesSettingsThatAreThereAsTheyAre() throws IOException {
    Path file = Files.writeString(folder.resolve("workspace.yml"), "ids:\n  prefix: OPS\n");
    SampleSettings.settle(folder);
    assertThat(file).hasContent("ids:\n  prefix: OPS");
  }
}
