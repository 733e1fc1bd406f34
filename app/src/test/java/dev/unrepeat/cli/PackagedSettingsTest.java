package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.walls.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A package sets what the program reads, and nothing else: `serve` would not start.
class PackagedSettingsTest {
  private static final Pattern VARIABLE = Pattern.compile("UNREPEAT_[A-Z_]*[A-Z]");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "packaging/compose.yaml",
        "packaging/check/values/everything.yaml",
        "packaging/deb/unrepeat.1",
        "packaging/deb/unrepeat.service",
        "packaging/helm/unrepeat/values.yaml",
        "packaging/helm/unrepeat/templates/deployment.yaml",
        "packaging/helm/unrepeat/templates/monitor.yaml",
        "packaging/image/unrepeat",
        "packaging/oci/OciImage.java"
      })
  void namesNoVariableThatNobodyReads(String file) {
    Map<String, String> named = new TreeMap<>();
    Matcher found = VARIABLE.matcher(text(file));
    while (found.find()) {
      named.put(found.group(), "");
    }
    assertThat(named).isNotEmpty();
    assertThat(new ServerSettings(named).unknown()).isEmpty();
  }

  @Test
  void theFileOfTheDebianPackageIsRead() throws Exception {
    assertThat(settings(text("packaging/deb/unrepeat.conf")).value(ServerSetting.DATA))
        .hasValue("/var/lib/unrepeat");
  }

  @Test
  void whatIsCommentedOutInItWouldBeReadToo() throws Exception {
    String all = text("packaging/deb/unrepeat.conf").replaceAll("(?m)^#(?=[a-z.]+ = )", "");
    ServerSettings settings = settings(all);
    assertThat(settings.unknown()).isEmpty();
    assertThat(Arrays.stream(ServerSetting.values()).filter(one -> settings.value(one).isPresent()))
        .contains(ServerSetting.URL, ServerSetting.DATABASE_PASSWORD, ServerSetting.BACKUP_TO);
  }

  @Test
  void theUnitStartsWhatTheProgramUnderstands() {
    String unit = text("packaging/deb/unrepeat.service");
    assertThat(unit)
        .contains(
            "ExecStart=/usr/bin/unrepeat serve --config /etc/unrepeat/unrepeat.conf",
            "StateDirectory=unrepeat\n",
            "ProtectSystem=strict\n",
            "NoNewPrivileges=yes\n")
        .doesNotContainPattern("(?m)^MemoryDenyWriteExecute"); // the JIT would not run
  }

  @Test
  void theChartAsksForHealthWhereTheServerTellsIt() {
    assertThat(text("packaging/helm/unrepeat/templates/deployment.yaml"))
        .contains("path: /health/live", "path: /health/ready");
    assertThat(text("packaging/helm/unrepeat/templates/monitor.yaml"))
        .contains("path: /prometheus");
  }

  @Test
  void theVersionIsTheOneThatIsBuilt() {
    Matcher pom = Pattern.compile("(?m)^  <version>(.+)</version>").matcher(text("pom.xml"));
    assertThat(pom.find()).isTrue();
    String version = pom.group(1).toLowerCase(Locale.ROOT);
    assertThat(text("packaging/compose.yaml")).contains(":-unrepeat:" + version + "}");
    assertThat(text("packaging/helm/unrepeat/Chart.yaml"))
        .contains("appVersion: " + version + "\n");
  }

  @Test
  void eachFileOfShellCanBeRead() throws Exception {
    List<String> scripts =
        Stream.of(
                "unrepeat",
                "app/src/launcher/start",
                "packaging/build",
                "packaging/test",
                "packaging/verify",
                "packaging/image/unrepeat",
                "packaging/deb/pack",
                "packaging/deb/postinst",
                "packaging/deb/prerm",
                "packaging/deb/postrm",
                "packaging/oci/pack",
                "packaging/helm/pack")
            .map(name -> House.root().resolve(name).toString())
            .toList();
    for (String script : scripts) {
      Process reading = new ProcessBuilder("sh", "-n", script).inheritIO().start();
      assertThat(reading.waitFor()).as(script).isZero();
    }
  }

  private ServerSettings settings(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("unrepeat.conf"), text);
    return new ServerSettings(Map.of()).with(Optional.of(file), Optional.empty());
  }

  private static String text(String file) {
    return House.text(House.root().resolve(file));
  }
}
