package dev.unrepeat.service.arrival;

import dev.unrepeat.collect.Fetched;
import dev.unrepeat.model.Arrival.Told;
import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.secret.SecretMask;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileReading;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.ReadReport;
import dev.unrepeat.source.SourceCatalogue;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.SourceReading;
import dev.unrepeat.source.mapping.UnknownJson;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads calls as the files they would be, by the same readers.
final class ArrivalReading {
  private static final int LONGEST_TITLE = 300;
  private static final int MOST_WORDS = 50;
  private static final String CALLS = "calls";
  private static final String BARE = "bodies";
  private static final String LINES = ".ndjson";

  private final SourceReading reading;

  ArrivalReading(SourceCatalogue catalogue) {
    this.reading = new SourceReading(catalogue);
  }

  /// What was read.
  ///
  /// @param problem what could not be read; why nothing was, where nothing was
  /// @param text lines of evidence in the form in which they are read
  /// @param source the format that knew them; empty where none did
  record Read(Told told, String problem, String text, String source) {}

  /// @param known whether a reader knew the format; otherwise its fields were found by their
  ///   content
  private record Attempt(Read read, boolean known) {
    boolean tells() {
      return read.told().events() > 0;
    }
  }

  /// Reads a call within its envelope, which says when it came, or else without it: not every
  /// reader knows one. One that knows the format comes first.
  ///
  /// @param text lines of evidence, as [ArrivalText] makes them
  Read read(EventHook hook, String text) {
    Attempt within = readAs(hook, text, text);
    if (within.tells() && within.known()) {
      return within.read();
    }
    Attempt bare = readAs(hook, ArrivalText.bare(text), text);
    return bare.tells() && (bare.known() || !within.tells()) ? bare.read() : within.read();
  }

  private Attempt readAs(EventHook hook, String form, String text) {
    Gathered gathered = new Gathered();
    List<EvidenceFile> files =
        files(hook, Map.of(name(form, ""), List.of(form))).stream()
            .<EvidenceFile>map(file -> MemoryFile.of(file.name(), file.text()))
            .toList();
    ReadReport report =
        reading.read(
            new EvidenceBundle("webhook", files), Optional.empty(), answers(hook), gathered);
    boolean known =
        report.files().stream().noneMatch(file -> file.source().equals(UnknownJson.NAME));
    String source =
        report.files().stream()
            .filter(file -> file.isRead() && file.path().endsWith(LINES))
            .map(FileReading::source)
            .findFirst()
            .orElse("");
    // What a tool sends besides its events, such as a test, is none because it has a time.
    boolean none = !known && hook.kind() != EventHookKind.OTHER;
    Set<String> services =
        hook.labelNames().isEmpty() ? Set.of() : Labels.of(text, hook.labelNames());
    return new Attempt(
        new Read(
            (none ? new Gathered() : gathered).told(services),
            none || !report.unrecognised().isEmpty()
                ? "It is in no format that is read here, or tells of nothing, as a test does."
                : gathered.problem.isEmpty() ? "It tells of no event." : gathered.problem,
            form,
            source),
        known);
  }

  /// The files of which evidence is made. A file is read as one format, so calls of each have their
  /// own, and so have those that are read within their envelope and those that are read without.
  static List<Fetched.File> filesOf(EventHook hook, List<Read> calls) {
    return files(
        hook,
        calls.stream()
            .collect(
                Collectors.groupingBy(
                    read -> name(read.text(), read.source()),
                    TreeMap::new,
                    Collectors.mapping(Read::text, Collectors.toList()))));
  }

  private static String name(String form, String source) {
    String kind = ArrivalText.isEnveloped(form) ? CALLS : BARE;
    return (source.isEmpty() ? kind : kind + "-" + source) + LINES;
  }

  /// @param forms as they are read, by the names of their files
  private static List<Fetched.File> files(EventHook hook, Map<String, List<String>> forms) {
    List<Fetched.File> files = new ArrayList<>();
    if (!hook.mapping().isEmpty()) {
      files.add(new Fetched.File("mapping.yml", hook.mapping()));
    }
    forms.forEach((name, lines) -> files.add(new Fetched.File(name, String.join("", lines))));
    return files;
  }

  static Answers answers(EventHook hook) {
    return hook.zone().isEmpty() ? Answers.NONE : Answers.NONE.withZone(ZoneId.of(hook.zone()));
  }

  /// What the readers tell, as much of it as an inbox shows.
  private static final class Gathered implements EventSink {
    private final Set<String> words = new LinkedHashSet<>();
    private final List<Instant> times = new ArrayList<>();
    private String title = "";
    private String problem = "";
    private int events;

    @Override
    public void event(SourceEvent event) {
      events++;
      if (title.isEmpty()) {
        title = oneLine(SecretMask.mask(event.text()).text());
      }
      event.time().known().ifPresent(times::add);
      event.references().stream()
          .filter(word -> !word.isBlank() && words.size() < MOST_WORDS)
          .forEach(words::add);
    }

    @Override
    public void problem(Problem found) {
      problem = problem.isEmpty() ? found.reason() : problem;
    }

    Told told(Set<String> services) {
      return new Told(
          title,
          events,
          times.stream().min(Instant::compareTo),
          times.stream().max(Instant::compareTo),
          words,
          services);
    }

    private static String oneLine(String text) {
      String line = text.strip().replaceAll("\\s+", " ");
      return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }
  }
}
