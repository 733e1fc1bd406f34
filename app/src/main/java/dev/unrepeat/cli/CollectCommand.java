package dev.unrepeat.cli;

import dev.unrepeat.collect.Backoff;
import dev.unrepeat.collect.Fetched;
import dev.unrepeat.collect.PullAccess;
import dev.unrepeat.collect.Puller;
import dev.unrepeat.collect.Window;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat collect`: what systems know of a time, as files of evidence.
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Asks a system for what it knows of a time, and writes that into a folder: evidence for a"
            + " timeline, or pages of Confluence and Notion for unrepeat import.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat collect pagerduty --from 2026-03-02T14:00Z --to 2026-03-02T18:00Z",
      "  unrepeat collect --sources team.yml --from 14:00 --to 18:00 \\",
      "      --date 2026-03-02 --zone UTC -o evidence/",
      "  unrepeat timeline evidence/",
      "",
      "The secret is read from UNREPEAT_<SOURCE>_TOKEN, or from --token-file.",
      "Stopped, the same command goes on where it was.",
      "",
      "Exit codes: 0 all is there, 2 a source could not be read or the command line",
      "is wrong; the other sources are written all the same."
    })
final class CollectCommand implements Callable<Integer> {
  private static final int TRIES = 6;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final Surroundings surroundings;
  private final CollectSurroundings outside;

  @Parameters(
      arity = "0..1",
      paramLabel = "SOURCE",
      description = "pagerduty, grafana, elasticsearch …; the guide lists all.")
  private @Nullable String source;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "Several sources in a YAML file, in place of SOURCE.")
  private @Nullable Path sources;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Where the time begins, as 2026-10-14T14:00Z.")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Where it ends; that instant is not part of it.")
  private String until = "";

  @Mixin private TimeOptions times = new TimeOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "evidence",
      description = "Where to write; each source has a folder in it. Default: evidence")
  private Path output = Path.of("evidence");

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where its interface is, where that is not the usual place.")
  private String address = "";

  @Option(names = "--account", paramLabel = "NAME", description = "Who signs in, where asked for.")
  private String account = "";

  @Option(
      names = "--scope",
      paramLabel = "NAME",
      description = "What of it is read: an index, a project, a page.")
  private String scope = "";

  @Option(names = "--query", paramLabel = "TEXT", description = "What narrows it.")
  private String query = "";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file that holds the secret and nothing else.")
  private String tokenFile = "";

  @Option(
      names = "--allow",
      paramLabel = "HOSTS",
      description = "Private hosts that may be asked, with commas between.")
  private String allowed = "";

  @Option(names = "--force", description = "Collect anew what is there already.")
  private boolean force;

  CollectCommand(Surroundings surroundings, CollectSurroundings outside) {
    this.surroundings = surroundings;
    this.outside = outside;
  }

  @Override
  public Integer call() throws IOException {
    complete();
    Answers answers = times.answers();
    Window window =
        new Window(
            AnswerWords.instant("--from", from, answers),
            AnswerWords.instant("--to", until, answers));
    Refused.unless(window.from().isBefore(window.until()), "The time has to begin before it ends.");
    int failed = 0;
    try (Outgoing outgoing = outside.outgoing(allowed)) {
      Puller puller = outside.puller(outgoing, surroundings.clock());
      for (CollectList.Entry entry : entries()) {
        try {
          collect(puller, access(outgoing, puller, entry), entry.name(), window);
        } catch (NotDone failure) {
          failed++;
          say(entry.name() + " was not read to its end: " + failure.sentence());
        } catch (Refused refused) {
          failed++;
          say(entry.name() + ": " + refused.sentence());
        }
      }
    }
    return (failed > 0 ? ExitCode.FAULT : ExitCode.FINE).number();
  }

  /// Says all that is missing at once, with a line that can be copied.
  private void complete() {
    List<String> missing = new ArrayList<>();
    if (source == null && sources == null) {
      missing.add(
          "SOURCE, the system that is asked: %s; or a file with several, by --sources"
              .formatted(CollectList.known()));
    }
    if (from.isEmpty()) {
      missing.add("--from, where the time begins");
    }
    if (until.isEmpty()) {
      missing.add("--to, where it ends");
    }
    Refused.unless(
        missing.isEmpty(),
        """
        What is missing:
          %s
        For example:
          unrepeat collect %s --from 2026-03-02T14:00Z --to 2026-03-02T18:00Z
        See unrepeat collect --help.\
        """
            .formatted(
                String.join("\n  ", missing), Optional.ofNullable(source).orElse("pagerduty")));
  }

  private List<CollectList.Entry> entries() throws IOException {
    Refused.unless(
        (source == null) != (sources == null),
        "Name one source, as unrepeat collect pagerduty, or a file with several by --sources.");
    if (sources != null) {
      return CollectList.read(sources);
    }
    String typed = Optional.ofNullable(source).orElse("");
    return List.of(
        new CollectList.Entry(
            CollectList.word(CollectList.kind(typed)),
            CollectList.kind(typed),
            Map.of(
                "address", address,
                "account", account,
                "scope", scope,
                "query", query,
                "token-file", tokenFile)));
  }

  private PullAccess access(Outgoing outgoing, Puller puller, CollectList.Entry entry)
      throws IOException {
    String where = entry.word("address").isEmpty() ? entry.kind().address() : entry.word("address");
    Refused.unless(!where.isEmpty(), "Say where its interface is, by --address.");
    try {
      outgoing.judge(URI.create(where));
    } catch (NotReached unreachable) {
      throw new Refused(
          Refused.Reason.INVALID,
          unreachable.closed()
              ? "%s has a private address. If it is meant, allow it: --allow %1$s"
                  .formatted(URI.create(where).getHost())
              : unreachable.sentence()
                  + (entry.word("address").isEmpty()
                      ? " Check that this machine reaches the Internet and its name server."
                      : " Check --address, and that this machine reaches it."));
    } catch (IllegalArgumentException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"%s\" is no address. Write it as https://grafana.example.com.".formatted(where));
    }
    PullSource wanted =
        new PullSource(
            0,
            entry.name(),
            entry.kind(),
            where.replaceFirst("/+$", ""),
            entry.word("account"),
            entry.word("scope"),
            entry.word("query"),
            "",
            true,
            "",
            surroundings.clock().instant());
    puller.check(wanted);
    return new PullAccess(wanted, token(entry));
  }

  /// Never from the command line itself, which others on the machine can read.
  private String token(CollectList.Entry entry) throws IOException {
    String file = entry.word("token-file");
    String variable =
        entry.word("token-env").isEmpty()
            ? "UNREPEAT_" + entry.kind().name() + "_TOKEN"
            : entry.word("token-env");
    if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "The token file \"%s\" cannot be read.".formatted(file));
    }
    String token =
        file.isEmpty()
            ? outside.environment().getOrDefault(variable, "")
            : Files.readString(Path.of(file));
    Refused.unless(
        !token.isBlank() && token.strip().chars().allMatch(c -> c > 32 && c < 127),
        "Put the secret into the variable %s, or into a file and name that by --token-file."
            .formatted(variable));
    return token.strip();
  }

  private void collect(Puller puller, PullAccess access, String name, Window window)
      throws IOException, NotDone {
    Path folder = output.resolve(name);
    CollectFolder into = CollectFolder.of(folder, access.source(), window, force);
    ProgressLine line =
        new ProgressLine(surroundings.terminal().err(), surroundings.clock(), Counts::bytes);
    int records = 0;
    String begun = into.position();
    Optional<String> position = Optional.of(begun);
    boolean resumed = !begun.isEmpty();
    String note = "";
    try {
      while (position.isPresent()) {
        Fetched fetched = patiently(puller, access, window, position.get());
        into.keep(fetched);
        records += fetched.records();
        position = fetched.next();
        note = fetched.note();
        if (surroundings.terminal().person()) {
          line.said("%s: %s".formatted(name, Counts.of(records, "record", "records")));
        }
      }
    } finally {
      line.done();
    }
    say(
        "%s%s written to %s.%s"
            .formatted(
                Counts.of(records, "record", "records"),
                resumed ? " more" : "",
                folder,
                note.isEmpty() ? "" : " " + note));
    if (access.source().kind().isLibrary()) {
      say("Read them as postmortems with: unrepeat import " + folder);
    }
  }

  private Fetched patiently(Puller puller, PullAccess access, Window window, String position)
      throws NotDone {
    SplittableRandom chance = new SplittableRandom(surroundings.clock().instant().toEpochMilli());
    for (int tries = 0; ; tries++) {
      try {
        return puller.next(access, window, position);
      } catch (NotDone failure) {
        Duration pause = Backoff.after(failure, tries, chance);
        boolean hopeless =
            failure.hope() == NotDone.Hope.NEVER
                || tries + 1 >= TRIES
                || pause.compareTo(LONGEST_WAIT) > 0;
        if (hopeless || !waited(pause, failure.sentence())) {
          throw failure;
        }
      }
    }
  }

  private boolean waited(Duration pause, String why) {
    say("%s Trying again in %d s.".formatted(why, Math.max(1, pause.toSeconds())));
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void say(String sentence) {
    Page.wrap(sentence, Terminal.WIDTH).forEach(surroundings.terminal().err()::println);
  }
}
