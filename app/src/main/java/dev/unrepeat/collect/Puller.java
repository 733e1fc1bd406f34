package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Question;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks systems for evidence, one request at a time: what came and where to go on is told after
/// each, so that whoever calls can keep it and be killed.
public final class Puller {
  /// The most records that one pull takes in.
  public static final int MOST_RECORDS = 50_000;

  private static final int MOST_REQUESTS = 1_000;
  private static final int MOST_BYTES = 16 << 20;
  private static final long MOST_TOGETHER = 128L << 20;

  private final Outgoing outgoing;
  private final Map<PullKind, Vendor> vendors;
  private final Refusals refusals;

  public Puller(Outgoing outgoing, Clock clock) {
    this(outgoing, EntraLogin.USUAL, clock);
  }

  /// @param entra where Microsoft gives out tokens
  Puller(Outgoing outgoing, URI entra, Clock clock) {
    this.outgoing = outgoing;
    this.vendors = Vendors.all(new EntraLogin(outgoing, entra, clock), clock);
    this.refusals = new Refusals(clock);
  }

  /// Puts down settings that cannot be right, with what to write instead.
  public void check(PullSource source, FieldChecks checks) {
    vendor(source).check(source, checks);
  }

  /// @throws dev.unrepeat.model.Refused with all settings that cannot be right
  public void check(PullSource source) {
    FieldChecks checks = new FieldChecks();
    check(source, checks);
    checks.end();
  }

  /// Makes the next request.
  ///
  /// @param position empty at the beginning, else what the request before said
  /// @throws NotDone with the reason, and whether trying again can help
  public Fetched next(PullAccess access, Window window, String position) throws NotDone {
    Vendor vendor = vendor(access.source());
    Position at =
        position.isEmpty()
            ? new Position(vendor.begin(access, window), List.of(), 0, 0)
            : Position.read(position);
    if (at.waiting().isEmpty()) {
      return new Fetched(Optional.empty(), 0, Optional.empty(), "");
    }
    Step step = at.waiting().getFirst();
    Answer answer = ask(access, vendor, step);
    boolean done = answer.status() >= 200 && answer.status() <= 299;
    Optional<List<Step>> instead =
        done ? Optional.empty() : vendor.instead(access, window, step, answer);
    if (!done && instead.isEmpty()) {
      throw refusals.of(access.source(), answer);
    }
    Taken taken =
        instead.isPresent()
            ? Taken.nothing(instead.get())
            : vendor.take(access, window, step, answer);
    return fetched(access, at, step, taken);
  }

  private static Fetched fetched(PullAccess access, Position at, Step step, Taken taken)
      throws NotDone {
    List<String> asked = new ArrayList<>(at.asked());
    asked.add(Position.mark(step));
    for (Step next : taken.next()) {
      if (asked.contains(Position.mark(next))) {
        throw NotDone.never(
            "%s points to a page that was read already, so its pages have no end. What came so far is not kept."
                .formatted(access.source().name()));
      }
    }
    Optional<Fetched.File> file = file(access, asked.size(), taken);
    int records = at.records() + taken.records().size();
    long bytes = at.bytes() + file.map(one -> one.text().length()).orElse(0);
    List<Step> waiting =
        Stream.concat(taken.next().stream(), at.waiting().stream().skip(1)).toList();
    boolean full =
        records >= MOST_RECORDS || asked.size() >= MOST_REQUESTS || bytes >= MOST_TOGETHER;
    boolean more = !waiting.isEmpty();
    return new Fetched(
        file,
        taken.records().size(),
        more && !full
            ? Optional.of(new Position(waiting, asked, records, bytes).write())
            : Optional.empty(),
        more && full
            ? "There is more than one pull takes in (%,d records or %,d requests). Choose a shorter window for the rest."
                .formatted(MOST_RECORDS, MOST_REQUESTS)
            : more ? "" : taken.note());
  }

  /// The records alone, one a line: the same records make the same bytes.
  private static Optional<Fetched.File> file(PullAccess access, int number, Taken taken) {
    if (taken.records().isEmpty()) {
      return Optional.empty();
    }
    String list =
        taken.records().stream()
            .map(Json.MAPPER::writeValueAsString)
            .collect(Collectors.joining(",\n", "[\n", "\n]"));
    String kind = access.source().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String text = list;
    for (String name : List.of(taken.list().split("\\.", -1)).reversed()) {
      text = name.isEmpty() ? text : "{\"" + name + "\": " + text + "}";
    }
    return Optional.of(new Fetched.File("%s-%04d.json".formatted(kind, number), text + "\n"));
  }

  private Answer ask(PullAccess access, Vendor vendor, Step step) throws NotDone {
    try {
      Answer answer =
          outgoing.ask(
              new Question(
                  step.method(),
                  address(access.source(), step.address()),
                  vendor.headers(access),
                  vendor.type(),
                  step.body(),
                  MOST_BYTES));
      String text = answer.text();
      if (text.length() > MOST_BYTES / 4
          && text.getBytes(StandardCharsets.UTF_8).length >= MOST_BYTES) {
        throw NotDone.never(
            "%s answered with more than %d MB at once. Choose a shorter window or a narrower query."
                .formatted(access.source().name(), MOST_BYTES >> 20));
      }
      return answer;
    } catch (NotReached e) {
      throw new NotDone(e.sentence(), Hope.LATER, Duration.ZERO);
    }
  }

  /// A token goes to no other host than it was given for, whatever an answer says.
  private static URI address(PullSource source, String step) throws NotDone {
    try {
      URI base = new URI(source.address());
      URI address = step.startsWith("/") ? new URI(source.address() + step) : base.resolve(step);
      if (door(base).equals(door(address))) {
        return address;
      }
    } catch (URISyntaxException | IllegalArgumentException wrong) {
      // Said below.
    }
    throw NotDone.never(
        "%s points to another host for its next page, and its token is for %s alone. Unrepeat does not follow."
            .formatted(source.name(), source.address()));
  }

  private static String door(URI address) {
    return (address.getScheme() + "://" + address.getAuthority()).toLowerCase(Locale.ROOT);
  }

  private Vendor vendor(PullSource source) {
    return Optional.ofNullable(vendors.get(source.kind())).orElseThrow();
  }
}
