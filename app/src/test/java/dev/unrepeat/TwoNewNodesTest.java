package dev.unrepeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.SignInLink;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import dev.unrepeat.store.SignInLinkStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes that begin at the same moment on a PostgreSQL that is empty.
class TwoNewNodesTest {
  private static final DatabaseAddress.Postgres DATABASE = EmbeddedPostgreSql.newDatabase();
  private static final int ROUNDS = 20;

  private static Server.Running start(Path folder) {
    return Server.start(
        new ServerPlace("127.0.0.1", 0, folder),
        List.of(
            "--unrepeat.database.url=" + DATABASE.url(),
            "--unrepeat.database.user=" + DATABASE.user(),
            "--unrepeat.database.password=" + DATABASE.password()));
  }

  private static <T> List<T> both(Callable<T> one, Callable<T> two) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<T>> going = new ArrayList<>();
      for (Callable<T> each : List.of(one, two)) {
        going.add(
            threads.submit(() -> {
              together.await();
              return each.call();
            }));
      }
      return List.of(going.getFirst().get(), going.getLast().get());
    }
  }

  /// The path of the link that a node prints.
  private static String printed(Server.Running node) {
    return node.link(Optional.empty()).map(URI::getPath).orElse("none");
  }

  private static int status(Server.Running node, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(node.address().resolve(path)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static void endLink(Database database) {
    SignInLinkStore links = new SignInLinkStore(database);
    database.write(() -> {
      links.end(SignInLink.Purpose.SETUP, "", Instant.now());
      return links;
    });
  }

  @Test
  void printOneLinkThatOpensAtBothUntilThereIsAnAccount(@TempDir Path folder) throws Exception {
    List<Server.Running> nodes = both(() -> start(folder), () -> start(folder));
    Server.Running one = nodes.getFirst();
    Server.Running two = nodes.getLast();
    try {
      List<String> links = both(() -> printed(one), () -> printed(two));
      assertThat(links.getFirst()).startsWith("/links/").isEqualTo(links.getLast());
      for (int round = 0; round < ROUNDS; round++) {
        endLink(one.context().getBean(Database.class));
        assertThat(status(one, links.getFirst())).as("ended").isEqualTo(404);
        List<String> next = both(() -> printed(one), () -> printed(two));
        assertThat(next.getFirst()).isEqualTo(next.getLast()).isNotEqualTo(links.getFirst());
        links = next;
      }
      String link = links.getFirst();
      assertThat(status(one, link)).isEqualTo(200);
      assertThat(status(two, link)).isEqualTo(200);
      Account first =
          two.context()
              .getBean(Links.class)
              .join(
                  link.substring("/links/".length()),
                  "Priya Raman",
                  RunningServer.ADMINISTRATOR,
                  RunningServer.PASSWORD);
      assertThat(first.role()).isEqualTo(Role.ADMINISTRATOR);
      assertThat(status(one, link)).as("used at the other").isEqualTo(404);
      assertThat(one.link(Optional.empty())).as("there is an account now").isEmpty();
    } finally {
      one.stop();
      two.stop();
    }
  }
}
