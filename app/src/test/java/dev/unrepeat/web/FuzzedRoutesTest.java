package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every form of every page and every parameter, with hostile texts at random, on both databases:
/// whatever is sent, it is no fault of ours and no stack trace.
class FuzzedRoutesTest {
  private static final long SECONDS = 5;

  @TempDir private Path folder;

  private final Set<String> faults = new LinkedHashSet<>();
  private final Random chance = new Random(20_261_128);
  private final List<String> texts = HostileTexts.all();
  private int asked;

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void noTextMakesAFaultOrAStackTrace(String database) {
    String[] settings = database.equals("SQLite") ? new String[0] : postgres();
    try (RunningServer server = RunningServer.startAnd(folder, settings)) {
      Client client = new Client(server);
      List<String> pages = pages(server);
      Map<String, PageForm> forms = new LinkedHashMap<>();
      Set<String> parameters = new LinkedHashSet<>(List.of("q", "after", "limit", "at", "show"));
      for (String page : pages) {
        for (PageForm form : PageForm.of(client.get(page).body(), page)) {
          parameters.addAll(form.method().equals("GET") ? form.fields().keySet() : List.of());
          forms.putIfAbsent(form.action().replaceAll("\\d+", "0"), form);
        }
      }
      forms.keySet().removeIf(FuzzedRoutesTest::leaves);
      assertThat(forms).hasSizeGreaterThan(100);
      List<PageForm> all = new ArrayList<>(forms.values());
      List<String> names = new ArrayList<>(parameters);
      long until = System.nanoTime() + SECONDS * 1_000_000_000;
      for (int i = 0; System.nanoTime() < until; i++) {
        PageForm form = all.get(i % all.size());
        if (form.method().equals("POST")) {
          post(client, form);
        }
        String page = any(pages).replaceFirst("\\?.*", "");
        get(
            client,
            page
                + "?"
                + any(names)
                + "="
                + Client.encode(any(texts))
                + "&"
                + any(names)
                + "="
                + Client.encode(any(texts)));
      }
      assertThat(faults).isEmpty();
    }
  }

  private static boolean leaves(String action) {
    return Stream.of("/sign-out", "/theme", "/account/password", "/end", "/people/", "/live")
            .anyMatch(action::contains)
        // What is removed is not there to be asked any more.
        || action.matches("/incidents/[^/]+/removal");
  }

  private static List<String> pages(RunningServer server) {
    Client client = new Client(server);
    String incident = client.incident("Fuzzed", "14:02 — alert fired\n14:09 — resolved");
    List<String> pages =
        new ArrayList<>(FilledPages.on(server).stream().map(FilledPages.Filled::path).toList());
    for (Route route : server.bean(Routes.class).table()) {
      String path = route.pattern().getPatternString();
      if (route.method().name().equals("GET") && !path.endsWith("/live")) {
        pages.add(named(path, incident));
      }
    }
    return pages.stream().distinct().toList();
  }

  private static String named(String pattern, String incident) {
    String path = pattern.replace("/incidents/{id}", incident);
    for (Map.Entry<String, String> name : PathNames.ALL.entrySet()) {
      path = path.replace(name.getKey(), name.getValue());
    }
    return path;
  }

  private void post(Client client, PageForm form) {
    Map<String, String> fields = new LinkedHashMap<>(form.fields());
    List<String> names = new ArrayList<>(fields.keySet());
    names.addAll(form.written());
    for (int n = names.isEmpty() ? 0 : 1 + chance.nextInt(2); n > 0; n--) {
      fields.put(any(names), any(texts));
    }
    HttpResponse<String> answer =
        form.files()
            ? client.upload(
                form.action(),
                fields,
                List.of(Client.File.of(any(texts).replaceAll("[\"\r\n]", ""), any(texts))))
            : client.post(form.action(), fields);
    judge("POST " + form.action() + " " + fields, answer);
  }

  private void get(Client client, String path) {
    judge("GET " + path, client.get(path));
  }

  private void judge(String what, HttpResponse<String> answer) {
    asked++;
    if (answer.statusCode() >= 500
        || answer.body().contains("at dev.unrepeat.")
        || answer.body().contains("at java.base/")) {
      faults.add(
          answer.statusCode() + " " + (what.length() > 400 ? what.substring(0, 400) + "…" : what));
    }
  }

  private <T> T any(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  private static String[] postgres() {
    DatabaseAddress.Postgres database = EmbeddedPostgreSql.newDatabase();
    return new String[] {
      "--unrepeat.database.url=" + database.url(),
      "--unrepeat.database.user=" + database.user(),
      "--unrepeat.database.password=" + database.password()
    };
  }
}
