package dev.unrepeat.service.lint;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class WorkspaceRulesTest {
  @TempDir private Path folder;

  @Test
  void saysInTheLogWhatItsSettingsAskForAndCannotBeAskedHere() throws IOException {
    Files.createDirectories(folder.resolve("styles"));
    Files.writeString(folder.resolve(".unrepeat.yml"), "vale: .vale.ini\n");
    Files.writeString(
        folder.resolve(".vale.ini"),
        "StylesPath = styles\nPackages = Google\n[*]\nBasedOnStyles = Vale\n");
    Logger log = (Logger) LoggerFactory.getLogger(WorkspaceRules.class);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    log.addAppender(heard);
    try {
      WorkspaceRules rules = WorkspaceRules.in(folder);

      assertThat(rules.find("Vale.Repetition")).isPresent();
    } finally {
      log.detachAppender(heard);
    }
    assertThat(heard.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.WARN);
    assertThat(heard.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(line -> assertThat(line).contains(".vale.ini:2: Packages: nothing is fetched"))
        .anySatisfy(line -> assertThat(line).contains(".vale.ini:4: Vale.Spelling is not asked"));
  }
}
