package dev.unrepeat.recurrence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A way in which systems fail, with the words by which people tell of it. Two incidents that name
/// one way in different words are alike in their cause.
public enum FailureMode {
  EXPIRED_CERTIFICATE(
      "expired certificate or key",
      "(certificates?|certs?|tls|ssl|x509|ca|keys?|tokens?|licen[cs]es?|secrets?|credentials?|domains?)\\b[^.\\n]{0,60}\\b(expir\\w+|lapsed|ran out|outlived|no longer valid|renew\\w*|past its (end|date))",
      "(expir\\w+|lapsed|renew\\w*|outdated)[^.\\n]{0,40}\\b(certificates?|certs?|tls|ssl|licen[cs]es?|tokens?|credentials?|signing key)\\b",
      "not[ -]after date|validity (period|ended)|out of date cert\\w*"),
  CONNECTION_POOL(
      "connections used up",
      "(connections?|sessions?|sockets?|threads?|handles?|file descriptors?|workers?|ports?)\\b[^.\\n]{0,50}\\b(exhaust\\w+|used up|ran out|run out|all (busy|taken|in use|checked out)|none (left|free)|depleted|starv\\w+|too many|max(imum)? (was )?reached|leaked)",
      "(exhaust\\w+|ran out of|running out of|run out of|out of|too many|no free|used up|waiting for an?( free)?)( \\w+){0,3} (connections?|threads?|sockets?|file descriptors?|handles?|ports?|sessions?|workers)",
      "(connection|thread|worker) pool[^.\\n]{0,40}(small|full|size|limit|exhaust\\w+|starv\\w+)",
      "pool (exhaustion|starvation)"),
  RETRY_STORM(
      "retries that amplify",
      "(retry|reconnect\\w*|connection) (storms?|floods?)",
      "thundering herd",
      "(retries|retried|retrying|reconnect\\w*|re-?sent|tried again|asked again)\\b[^.\\n]{0,60}\\b(amplif\\w+|overwhelm\\w*|overload\\w*|multipl\\w+|hammer\\w*|flood\\w*|at once|back-?off|jitter|without (pause|delay|limit)|worse)",
      "(no|without|lack of|missing)( \\w+){0,2} (back-?off|jitter|circuit breakers?)"),
  CACHE(
      "cache lost or stale",
      "(cache|cached|memcached|redis|cdn)\\b[^.\\n]{0,50}\\b(stampede|evict\\w+|flush\\w*|cold|emptied|empty|stale|invalidat\\w+|purg\\w+|wiped|cleared|poison\\w*|miss(es)?|expired at once)",
      "(stale|cold|empty|evicted|flushed|purged|wiped|poisoned) cach\\w+",
      "hit (rate|ratio) (fell|dropped|collapsed)"),
  CONFIGURATION(
      "wrong configuration",
      "mis-?config\\w+",
      "(wrong|bad|invalid|incorrect|faulty|broken|malformed|untested|mistyped|typo in)( \\w+){0,3} (config\\w*|settings?|values?|parameters?|yaml|rules?|environment variables?|manifest|policy)",
      "(config\\w*|settings?|environment variables?)\\b[^.\\n]{0,50}\\b(change[sd]?|push\\w*|typo|wrong|invalid|incorrect|missing|malformed|not validated|overwr\\w+|default)"),
  DNS(
      "name resolution",
      "\\bdns\\b|name ?servers?|name resolution|resolv(e|ed|ing|er|ers) (the )?(host)?names?|nxdomain|zone file|\\bresolvers?\\b|host ?names? (could|did) not"),
  DISK_FULL(
      "storage full",
      "(disks?|volumes?|partitions?|file ?systems?|storage|inodes?)\\b[^.\\n]{0,40}\\b(full|fill\\w*|space|exhaust\\w+|ran out|100 ?%)",
      "(out of|no|ran out of|low)( \\w+){0,2} (disk|storage|space|inodes)",
      "no space left|logs? (had )?(filled|grew|rotation)|not rotated|enospc"),
  CLOCK(
      "clock or calendar",
      "\\bntp\\b|clock (drift|skew|jump)\\w*|clocks? (was|were|ran|drift\\w*|jump\\w*|went)|time ?zones?|daylight saving|\\bdst\\b|leap (second|year|day)|(29|29th) (of )?february|february 29|end of (the )?(month|year) (roll|date)|summer time"),
  QUOTA(
      "quota or rate limit",
      "quotas?|rate[- ]limit\\w*|throttl\\w+|api limits?|too many requests|\\b429s?\\b|service limits?|account limits?|allowance"),
  MIGRATION(
      "schema migration",
      "schema (change|migration)\\w*|(database|db|table|column|index|data)( \\w+){0,2} migration|migration\\b[^.\\n]{0,50}\\b(lock\\w*|table|column|index|schema|backfill)|alter table|add(ed|ing)? (a |an )?(column|index)|backfill\\w*|drop(ped)? (a |the )?column"),
  LEADER(
      "leader election or failover",
      "leader(ship)?( re-?)? ?election\\w*|elect\\w+( a| the)?( new)? (leader|primary|master)|split[- ]brain|\\bquorum\\b|fail(ed|ing)?[- ]?over|promot\\w+( \\w+){0,3} (replica|standby|secondary|primary|master)|two (primaries|leaders|masters)|\\bfencing\\b"),
  REPLICATION(
      "replication behind",
      "replica(tion|s)?\\b[^.\\n]{0,40}\\b(lag\\w*|behind|stale|delay\\w*|broke\\w*|out of sync)|(lagging|stale) (read )?(replicas?|follower|secondar\\w+)|followers?[^.\\n]{0,20}behind"),
  DEADLOCK(
      "lock or deadlock",
      "dead-?lock\\w*|lock (contention|wait\\w*|timeout)|(row|table|advisory|exclusive|global|distributed) locks?|(held|holding|waited for|waiting for|blocked on)( \\w+){0,3} (lock|mutex)|mutex|live-?lock|race condition"),
  MEMORY(
      "memory used up",
      "memory (leak\\w*|pressure|usage|limit|growth|exhaust\\w+)|\\boom(kill\\w*|-kill\\w*)?\\b|out[- ]of[- ]memory|(ran|run|running) out of memory|heap|garbage collect\\w+|resident set|leak(ed|s|ing)? memory|\\bswap(ping)?\\b"),
  DEPENDENCY(
      "dependency failed",
      "(third[- ]party|external|upstream|vendor'?s?|supplier'?s?|provider'?s?|carrier'?s?|partner'?s?|cloud)\\b[^.\\n]{0,60}\\b(down|outage|fail\\w*|unavailable|incident|slow|errors?|degraded|unreachable)",
      "(outage|failure|incident|problem)s?( \\w+){0,2} (at|of|with|by|in)( \\w+){0,2} (third[- ]party|upstream|vendor|supplier|provider|carrier|partner)"),
  CAPACITY(
      "not enough capacity",
      "capacity|auto-?scal\\w*|scal(ed|ing) (up|out)",
      "(traffic|load|demand|requests?|sign-?ups?|visitors?)\\b[^.\\n]{0,40}\\b(spik\\w*|surg\\w*|peak\\w*|burst\\w*|doubl\\w+|tripl\\w+|tenfold|record|more than (expected|usual|planned))",
      "(overload\\w*|saturat\\w+|under-?provision\\w*|too few (instances|servers|nodes|replicas|pods)|cpu (was )?(at|100|satur\\w+))"),
  FEATURE_FLAG(
      "feature flag",
      "(feature|release|kill)[- ]?(flag|toggle|switch)\\w*|\\b(flag|toggle)s? (was|were|had been|for|default\\w*|turned|flipped|enabled|on)\\b|(flipp\\w+|toggl\\w+|turned on|enabled)( \\w+){0,2} (flag|toggle)"),
  BAD_DEPLOY(
      "defect in a release",
      "(bug|defect|regression|null ?pointer|exception|wrong code|code change|incompatib\\w+)\\b[^.\\n]{0,60}\\b(deploy\\w*|releas\\w+|version|roll\\w*|ship\\w*|merged|introduced|build)",
      "(deploy\\w*|releas\\w+|version|roll(ed)?[- ]?out|upgrade\\w*|build|image)\\b[^.\\n]{0,60}\\b(bug|defect|regression|broke|crash\\w*|null ?pointer|exception|incompatib\\w+|fail\\w*)"),
  BACKUP(
      "backup or restore",
      "back-?ups?|restor(e|ed|ing|ation)( \\w+){0,3} (from|database|data|snapshot|dump|drill|test)|snapshots?|pg_dump|point[- ]in[- ]time"),
  MONITORING(
      "nothing watched it",
      "(no|without|missing|lack of|nobody had an?|absent)( \\w+){0,3} (alerts?|alerting|alarms?|monitor\\w*|probes?|health ?checks?)",
      "(alerts?|alarms?|monitor\\w*|probes?|pager)\\b[^.\\n]{0,40}\\b(did not|didn't|never|silenced|muted|disabled|not (fire|page|cover)\\w*|broken|routed|thresholds?)"),
  QUEUE(
      "queue backed up",
      "(queues?|topics?|brokers?|kafka|rabbitmq|streams?|partitions?|consumers?|messages?|jobs?)\\b[^.\\n]{0,50}\\b(backlog\\w*|back(ed)? up|lag\\w*|pil(ed|ing) up|grew|stuck|behind|rebalanc\\w*|poison\\w*|dead-?letter\\w*|redeliver\\w*|blocked)",
      "poison (message|pill)|dead[- ]letter|backlog"),
  PERMISSION(
      "permission or access",
      "permissions?|access[- ]denied|\\biam\\b|\\brbac\\b|forbidden|\\b403s?\\b|role binding|unauthori[sz]ed|privileges?|access (rights?|policy|rules?)|security group|firewall rules?"),
  NETWORK(
      "network",
      "\\bbgp\\b|packet loss|network (partition|split|outage|failure|link|switch|loop)|routes?\\b[^.\\n]{0,30}\\b(withdr\\w+|leak\\w*|announc\\w+|advertis\\w+|black-?hol\\w+)|(switch|router|fibre|fiber|uplink|load balancer|vlan|mtu|\\bnat\\b)s?\\b[^.\\n]{0,40}\\b(fail\\w*|broke\\w*|down|cut|flap\\w*|drop\\w*|wrong|lost)"),
  HARDWARE(
      "hardware or power",
      "hardware (fail\\w*|fault\\w*)|power (supply|outage|loss|cut|feed)|(disk|drive|dimm|raid|controller|fan|psu|ups)\\b[^.\\n]{0,20}\\b(died|fail\\w*|fault\\w*|broke)|cooling|overheat\\w*|data ?cent(re|er) (lost|power|fire|flood)"),
  DELETED_DATA(
      "data deleted or damaged",
      "(delet\\w+|dropped|truncat\\w+|wiped|overwr\\w+|corrupt\\w+|purged|erased)\\b[^.\\n]{0,50}\\b(data|tables?|rows?|records?|bucket|database|files?|volumes?|directory|index|production|objects?)",
      "(data|tables?|rows?|records?|bucket|database|files?|index)\\b[^.\\n]{0,30}\\b(was|were|got|been) (delet\\w+|dropped|truncat\\w+|wiped|overwr\\w+|corrupt\\w+|purged|erased)|data (loss|corruption)|clean-?up (job|script)");

  private final String words;
  private final List<Pattern> phrases;

  FailureMode(String words, String... phrases) {
    this.words = words;
    this.phrases = List.of(phrases).stream().map(FailureMode::phrase).toList();
  }

  private static Pattern phrase(String words) {
    return Pattern.compile("\\b(?:" + words + ")", Pattern.CASE_INSENSITIVE);
  }

  public String words() {
    return words;
  }

  /// @param words as they stand in the text
  public record Told(int times, String words) {}

  /// The ways to fail that a text tells of.
  public static Map<FailureMode, Told> told(String text) {
    return Phrases.OF_ALL.in(text);
  }

  /// Made when they are asked for the first time.
  private static final class Phrases {
    static final ModePhrases OF_ALL =
        new ModePhrases(
            Arrays.stream(values())
                .collect(
                    Collectors.toMap(
                        mode -> mode,
                        FailureMode::phrases,
                        (one, other) -> one,
                        () -> new EnumMap<>(FailureMode.class))));
  }

  /// Each begins at the beginning of a word.
  List<Pattern> phrases() {
    return phrases;
  }
}
