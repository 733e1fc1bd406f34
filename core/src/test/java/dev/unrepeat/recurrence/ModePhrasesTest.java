package dev.unrepeat.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ModePhrasesTest {
  private static final String[] PIECES = {
    "certificate",
    "expired",
    "lapsed",
    "TLS",
    "connection",
    "pool",
    "exhausted",
    "ran out of",
    "retries",
    "overwhelmed",
    "back-off",
    "no",
    "without",
    "cache",
    "cold",
    "evicted",
    "redis",
    "wrong",
    "config",
    "settings",
    "misconfigured",
    "dns",
    "DNS",
    "résolver",
    "disk",
    "full",
    "no space left",
    "ENOSPC",
    "ntp",
    "clocks",
    "time-zone",
    "quota",
    "429",
    "429s",
    "rate limit",
    "schema",
    "migration",
    "alter table",
    "index",
    "leader",
    "election",
    "split-brain",
    "replica",
    "lag",
    "dead-lock",
    "row locks",
    "memory",
    "leak",
    "OOM",
    "oomkilled",
    "heap",
    "upstream",
    "down",
    "capacity",
    "traffic",
    "spiked",
    "cpu at",
    "flag",
    "was",
    "turned on",
    "bug",
    "deploy",
    "release",
    "crashed",
    "backup",
    "pg_dump",
    "alerts",
    "never",
    "queue",
    "backlog",
    "poison pill",
    "permission",
    "iam",
    "403",
    "bgp",
    "packet loss",
    "power",
    "outage",
    "deleted",
    "rows",
    "data",
    "a",
    "of",
    "the",
    ".",
    "\n",
    ", ",
    "-",
    "_",
    "é",
    "İ",
    "x509",
    "ca",
    "(",
    ")"
  };

  @Test
  void findsWhatEachPhraseFindsByItself() {
    for (long seed = 1; seed <= 3000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)])
            .append(random.nextInt(9) == 0 ? "" : " ");
      }
      assertThat(FailureMode.told(text.toString()))
          .as("seed %d: %s", seed, text)
          .isEqualTo(oneByOne(text.toString()));
    }
  }

  private static Map<FailureMode, FailureMode.Told> oneByOne(String text) {
    Map<FailureMode, FailureMode.Told> all = new EnumMap<>(FailureMode.class);
    for (FailureMode mode : FailureMode.values()) {
      List<String> found = new ArrayList<>();
      for (Pattern phrase : mode.phrases()) {
        Matcher matcher = phrase.matcher(text);
        while (matcher.find()) {
          found.add(matcher.group().strip());
        }
      }
      if (!found.isEmpty()) {
        all.put(mode, new FailureMode.Told(found.size(), found.getFirst()));
      }
    }
    return all;
  }
}
