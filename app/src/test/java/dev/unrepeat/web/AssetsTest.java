package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Static files: kept by the browser for as long as they are the same, and nothing else served.
class AssetsTest {
  private final Client client = Client.ofShared();
  private final String folder = folder(client.get("/incidents").body());

  private static String folder(String page) {
    var found = Pattern.compile("href=\"(/static/[0-9a-f]+)/style.css\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void areKeptForEverUnderTheirFingerprintAndAskedForAgainUnderAnother() {
    assertThat(cache(client.get(folder + "/style.css"))).contains("immutable");
    assertThat(cache(client.get("/static/0123456789abcdef/style.css"))).isEqualTo("no-cache");
  }

  private static String cache(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("Cache-Control").orElse("");
  }

  @Test
  void areNotSentAgainToOneWhoHasThem() {
    String etag = client.get(folder + "/js/app.js").headers().firstValue("ETag").orElseThrow();
    var again = client.get(folder + "/js/app.js", "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void areSentPackedToOneWhoCanUnpack() {
    var packed = client.get(folder + "/style.css", "Accept-Encoding", "gzip");
    var plain = client.get(folder + "/style.css");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isLessThan(plain.headers().firstValueAsLong("Content-Length").orElseThrow() / 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/x/../application.properties",
        "/static/x/%2e%2e/application.properties",
        "/static/x/..%2fapplication.properties",
        "/static/x/js/../../store/sqlite/V1__incident.sql",
        "/static/x/application.properties",
        "/static/x/",
        "/css/tokens.css"
      })
  void leadToNothingElse(String path) throws IOException {
    assertThat(
            GuardTest.raw(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 (303|400|404) .*")
        .doesNotContain("CREATE TABLE", "spring.", "--paper");
  }

  @Test
  void areAllServed() throws IOException, URISyntaxException {
    Path files = Path.of(AssetsTest.class.getResource("/static/favicon.svg").toURI()).getParent();
    try (Stream<Path> scripts = Files.list(files.resolve("js"))) {
      List<String> names = scripts.map(file -> "js/" + file.getFileName()).toList();
      assertThat(names).isNotEmpty();
      assertThat(names)
          .allSatisfy(name ->
              assertThat(client.get(folder + "/" + name).statusCode())
                  .as("%s is missing in Assets", name)
                  .isEqualTo(200));
    }
    try (Stream<Path> sheets = Files.list(files.resolve("css"))) {
      String all = client.get(folder + "/style.css").body();
      for (Path sheet : sheets.toList()) {
        assertThat(all).as(sheet.toString()).contains(Files.readString(sheet));
      }
    }
  }
}
