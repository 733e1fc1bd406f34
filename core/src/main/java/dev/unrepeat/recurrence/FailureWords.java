package dev.unrepeat.recurrence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that engineers use for one way to fail; each line is one meaning, named by its first word.
final class FailureWords {
  private static final List<String> MEANINGS =
      List.of(
          "certificate cert tls ssl x509 pem acme letsencrypt chain issuer handshake",
          "expiry expire expir expiration lapse lapsed renew renewal outdated",
          "memory oom heap ram leak leaked swap oomkill garbage rss",
          "disk volume storage inode filesystem partition",
          "full exhaust exhausted exhaustion saturate saturated saturation filled ran depleted",
          "pool connection socket pgbouncer handle",
          "dns resolver nameserver zone cname resolution record coredns ttl",
          "retry retries backoff jitter amplify stampede herd storm thunder",
          "deploy deployment release rollout rolled ship version build binary push",
          "config configuration setting flag toggle parameter variable yaml",
          "migration schema column alter ddl index backfill",
          "lock deadlock locked latch contention blocked mutex",
          "vendor provider upstream third-party supplier external carrier",
          "limit quota throttle throttled ratelimit rate cap",
          "replica replication follower lag failover primary standby leader",
          "clock ntp drift skew time-of-day leap timezone dst",
          "traffic load spike surge peak flood burst",
          "permission role iam policy denied forbidden access privilege",
          "alert monitor monitoring page pager alarm notification",
          "backup restore snapshot dump",
          "cache eviction evicted invalidation stale redis memcached",
          "queue backlog consumer lagged broker topic message");
  private static final Map<String, String> MEANING = new HashMap<>();

  static {
    for (String line : MEANINGS) {
      String[] words = line.split(" ");
      for (String word : words) {
        FactorWords.of(word).words().forEach(basic -> MEANING.putIfAbsent(basic, words[0]));
      }
    }
  }

  private FailureWords() {}

  /// The word by which a meaning is named; the word itself where it has no other.
  static String meaning(String word) {
    return MEANING.getOrDefault(word, word);
  }
}
