package dev.unrepeat.bench;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Trigger;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.RecordStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Postmortems of about 3 KB of ten years, made from their number. Words are as frequent as in
/// people's texts (the n-th word 1/n times as often as the first, 30,000 words), so that some stand
/// in nearly every postmortem and most in a few; each tells of one way to fail.
final class MadeHistory {
  static final int WORDS = 30_000;
  private static final int SERVICES = 200;
  private static final long FIRST = Instant.parse("2016-11-01T00:00:00Z").getEpochSecond();
  private static final long SPAN = 10L * 365 * 86_400;
  private static final int AT_ONCE = 500;
  private static final String[] FREQUENT =
      ("the of to and a in was that for on it with as by at from were had not after before we service request error"
              + " database checkout payment latency deploy node queue traffic alert customer minute dashboard timeout"
              + " cluster release retry region memory disk network pool config replica cache worker job batch token"
              + " gateway proxy balancer storage index schema migration rollback canary pipeline container host log"
              + " metric trace page pager incident team runbook login session invoice order cart search catalogue"
              + " upload export import backup restore leader shard partition consumer producer topic lock thread")
          .split(" ");
  private static final String[] SYLLABLES =
      "ba ce di fo gu ha ki lo mu ne pi ra so tu ve wi xa yo ze bro cle dri fla gre pri sto tra spe"
          .split(" ");
  private static final String[] FAILURES = {
    "The certificate of the gateway expired at midnight",
    "The connection pool was exhausted by slow statements",
    "Retries without back-off overwhelmed the database",
    "A cold cache sent all reads to the database",
    "A wrong configuration value reached production",
    "The disk of the log host was full",
    "The quota of the provider was used up",
    "A schema migration held an exclusive lock",
    "Two nodes believed to be leader after the failover",
    "The replica was lagging behind by minutes",
    "A memory leak filled the heap",
    "The upstream provider was unavailable",
    "Traffic spiked beyond the capacity of the workers",
    "The feature flag was turned on everywhere at once",
    "A defect in the release crashed the workers",
    "The backlog of the queue grew for hours",
    "A permission was missing for the new role",
    "Packet loss between two regions broke the sessions",
    "A clean-up job deleted rows of customers",
    "No alert watched the rate of errors"
  };

  private final int count;
  private final String[] words = new String[WORDS];
  private final double[] upTo = new double[WORDS];

  MadeHistory(int count) {
    this.count = count;
    double sum = 0;
    for (int rank = 0; rank < WORDS; rank++) {
      words[rank] = rank < FREQUENT.length ? FREQUENT[rank] : made(rank);
      sum += 1.0 / (rank + 1);
      upTo[rank] = sum;
    }
  }

  private static String made(int rank) {
    StringBuilder word = new StringBuilder();
    for (int left = rank; left > 0 || word.length() < 5; left /= SYLLABLES.length) {
      word.append(SYLLABLES[left % SYLLABLES.length]);
    }
    return word.toString();
  }

  /// The word that stands at this place when all are sorted by how often they occur.
  String word(int rank) {
    return words[rank];
  }

  IncidentId id(int number) {
    return new IncidentId("INC-%07d".formatted(number));
  }

  Postmortem make(int number) {
    Random random = new Random(number);
    Instant at = Instant.ofEpochSecond(FIRST + SPAN / count * number);
    String failure = FAILURES[random.nextInt(FAILURES.length)];
    Incident incident =
        new Incident(
            id(number),
            capital(text(random, 6)),
            IncidentKind.OUTAGE,
            Optional.empty(),
            List.of(new ServiceName("service-" + random.nextInt(SERVICES))),
            List.of(),
            Detection.UNKNOWN,
            Visibility.EVERYBODY,
            List.of(),
            Milestones.NONE,
            at);
    List<ContributingFactor> factors = new ArrayList<>();
    factors.add(factor(1, failure));
    factors.add(factor(2, capital(text(random, 12))));
    List<ActionItem> actions = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      actions.add(ActionItem.proposed(new ActionItemId(i), capital(text(random, 10))));
    }
    return Postmortem.draft(incident)
        .withBody(
            List.of(
                new BodySection.Known(Section.SUMMARY, prose(random, 4)),
                new BodySection.Known(Section.WHAT_HAPPENED, prose(random, 18)),
                new BodySection.Known(Section.DETECTION, prose(random, 4))))
        .withCauses(
            new CauseGraph(
                Optional.of(new Trigger(capital(text(random, 12)), Optional.empty())),
                factors,
                List.of(),
                List.of(),
                ""))
        .withActions(actions);
  }

  private static ContributingFactor factor(int number, String statement) {
    return ContributingFactor.stated(
        new FactorId(number), statement, FactorCategory.TECHNICAL, FactorKind.CONTRIBUTING);
  }

  private String prose(Random random, int sentences) {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      prose.append(capital(text(random, 14))).append(". ");
    }
    return prose.toString().strip();
  }

  private String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(words[rank(random)]);
    }
    return text.toString();
  }

  int rank(Random random) {
    double wanted = random.nextDouble() * upTo[WORDS - 1];
    int from = 0;
    int to = WORDS - 1;
    while (from < to) {
      int middle = (from + to) / 2;
      if (upTo[middle] < wanted) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /// Writes the rows that an index needs to stand on: incidents, their services, their postmortems.
  void heads(Connection connection, boolean sqlite) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (int from = 0; from < count; from += AT_ONCE) {
        for (String sql : rows(from, Math.min(count, from + AT_ONCE))) {
          statement.execute(sql);
        }
      }
      statement.execute("ANALYZE");
    }
    connection.commit();
    connection.setAutoCommit(true);
    if (!sqlite) {
      vacuum(connection);
    }
  }

  static void vacuum(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE");
    }
  }

  private List<String> rows(int from, int to) {
    StringBuilder incidents = new StringBuilder();
    StringBuilder services = new StringBuilder();
    StringBuilder postmortems = new StringBuilder();
    for (int number = from; number < to; number++) {
      Incident one = make(number).incident();
      String comma = number == from ? " VALUES " : ", ";
      String at = one.createdAt().toString().replace("Z", ".000000000Z");
      incidents
          .append(comma)
          .append(
              "('%s', '%s', 'OUTAGE', 'SEV%d', 'UNKNOWN', '', 'EVERYBODY', '%s', '%s', '%s', '%s', 'x', 1, 1)"
                  .formatted(one.id(), one.title(), 1 + number % 4, at, at, at, one.services().getFirst()));
      services
          .append(comma)
          .append("('%s', 0, '%s')".formatted(one.id(), one.services().getFirst()));
      postmortems
          .append(comma)
          .append(
              "('%s', 'DRAFT', 'FINAL', '', '', '', '[]', '[]', '[]', '', '[]', 'OR')"
                  .formatted(one.id()));
    }
    return List.of(
        "INSERT INTO incident (id, title, kind, severity, detection_means, detection_by, visibility, created_at, began_at, counts_at, touched, words, version, described_version)"
            + incidents,
        "INSERT INTO incident_service (incident_id, position, service)" + services,
        "INSERT INTO postmortem (incident_id, state, edition, owner, facilitator, reporter, authors, reviewers, attendees, stated_duration, regions, top_gate)"
            + postmortems);
  }

  /// Puts all of them into the index of the search, fifty in a transaction as the server does.
  ///
  /// @return how many a second
  double index(Database database) {
    RecordStore records = new RecordStore(database);
    long spent = 0;
    for (int from = 0; from < count; from += 50) {
      List<Postmortem> some = new ArrayList<>();
      for (int number = from; number < Math.min(count, from + 50); number++) {
        some.add(make(number));
      }
      long began = System.nanoTime();
      database.write(() -> {
        some.forEach(records::index);
        return some;
      });
      spent += System.nanoTime() - began;
    }
    return count / (spent / 1e9);
  }
}
