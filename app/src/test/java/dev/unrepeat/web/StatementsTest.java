package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.store.CountedDatabase;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A page asks the database as often for many events as for few.
class StatementsTest {
  private static final String OVERRULING = "spring.main.allow-bean-definition-overriding";

  @TempDir private Path folder;

  @BeforeAll
  static void letTheTestOverruleBeans() {
    System.setProperty(OVERRULING, "true");
  }

  @AfterAll
  static void letNobodyOverruleBeans() {
    System.clearProperty(OVERRULING);
  }

  @Configuration(proxyBeanMethods = false)
  static class Counting {
    @Bean
    CountedDatabase counted(DataFolder folder) {
      return CountedDatabase.open(folder);
    }

    /// In place of the server's own, which has this name.
    @Bean
    Database database(CountedDatabase counted) {
      return counted.database();
    }
  }

  @Test
  void aPageOfSixtyEventsTakesNoMoreThanOneOfSix() {
    try (RunningServer server = RunningServer.start(folder, Counting.class)) {
      Client client = new Client(server);
      CountedDatabase counted = server.bean(CountedDatabase.class);
      String few = client.incident("Few", lines(6));
      String many = client.incident("Many", lines(60));
      assertThat(client.get(many).body()).contains("id=\"E60\"");
      for (String page :
          new String[] {"", "/events", "/postmortem", "/milestones/detected", "/related"}) {
        long forFew = least(counted, () -> client.get(few + page));
        long forMany = least(counted, () -> client.get(many + page));
        assertThat(forMany).as(page).isEqualTo(forFew).isBetween(1L, 60L);
      }
      for (String part :
          new String[] {"", "/events", "/parts", "/comments", "/course", "/score", "/actions"}) {
        client.get("/api/v1" + few + part);
        client.get("/api/v1" + many + part);
        long forFew = least(counted, () -> client.get("/api/v1" + few + part));
        long forMany = least(counted, () -> client.get("/api/v1" + many + part));
        assertThat(forMany).as("API " + part).isEqualTo(forFew).isBetween(1L, 60L);
      }
      assertThat(least(counted, () -> client.get("/api/v1/incidents"))).isBetween(1L, 8L);
      long list = least(counted, () -> client.get("/incidents"));
      assertThat(list).isBetween(1L, 8L);
      System.out.printf(
          "statements: incident %d, list %d%n", least(counted, () -> client.get(many)), list);
    }
  }

  /// Rounds of the server may fall into one of the visits, hardly into all three.
  private static long least(CountedDatabase counted, Runnable visit) {
    return IntStream.range(0, 3).mapToLong(i -> counted.during(visit)).min().orElseThrow();
  }

  private static String lines(int events) {
    return IntStream.range(0, events)
        .mapToObj(i -> "%02d:%02d — step %d of the response".formatted(12 + i / 60, i % 60, i))
        .collect(Collectors.joining("\n"));
  }
}
