package dev.unrepeat.source;

import dev.unrepeat.model.Refused;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads a bundle: each file by the first source that recognises its content, or by the one that
/// was named.
public final class SourceReading {
  private static final int HEAD_BYTES = 64 * 1024;
  private static final int LEAST_HEAD_BYTES = 1024;

  /// All heads of a bundle together; an export of a workspace has tens of thousands of files.
  private static final int ALL_HEADS_BYTES = 64 * 1024 * 1024;

  private final SourceCatalogue catalogue;

  public SourceReading(SourceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// @param sourceName the format the person named with `--source`; empty to know it by the content
  /// @throws Refused when there is no source of that name
  public ReadReport read(
      EvidenceBundle bundle, Optional<String> sourceName, Answers answers, EventSink sink) {
    Optional<EventSource> named = sourceName.map(this::get);
    Map<String, FileTally> tallies = new LinkedHashMap<>();
    List<FileHead> heads = new ArrayList<>();
    int headBytes =
        Math.clamp(
            ALL_HEADS_BYTES / Math.max(1, bundle.files().size()), LEAST_HEAD_BYTES, HEAD_BYTES);
    for (EvidenceFile file : bundle.files()) {
      FileTally tally = new FileTally(file.path());
      tallies.put(file.path(), tally);
      head(file, headBytes, tally, sink).ifPresent(heads::add);
    }
    TallySink counted = new TallySink(sink, tallies);
    if (named.isPresent()) {
      List<EvidenceFile> files = named.get().recognise(heads);
      List<EvidenceFile> all = heads.stream().map(FileHead::file).toList();
      read(named.get(), files.isEmpty() ? all : files, answers, counted);
    } else {
      byContent(heads, answers, counted);
    }
    return report(tallies, heads, sink);
  }

  private EventSource get(String name) {
    return catalogue
        .find(name)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "There is no source \""
                    + name
                    + "\". Known are: "
                    + String.join(", ", catalogue.names())
                    + "."));
  }

  private void byContent(List<FileHead> heads, Answers answers, TallySink sink) {
    List<FileHead> left = new ArrayList<>(heads);
    for (EventSource source : catalogue.sources()) {
      List<EvidenceFile> files = left.isEmpty() ? List.of() : source.recognise(List.copyOf(left));
      if (!files.isEmpty()) {
        read(source, files, answers, sink);
        left.removeIf(head -> files.contains(head.file()));
      }
    }
  }

  private static void read(
      EventSource source, List<EvidenceFile> files, Answers answers, TallySink sink) {
    files.forEach(file -> sink.startFile(file.path(), source.name()));
    try {
      source.read(files, answers, sink);
    } catch (IOException unreadable) {
      String path = files.size() == 1 ? files.getFirst().path() : sink.current();
      sink.problem(
          new Problem(
              path, 0, "The file could not be read to its end: " + unreadable.getMessage()));
    }
  }

  /// The beginning of a file, or the reason why it is no text.
  private static Optional<FileHead> head(
      EvidenceFile file, int bytes, FileTally tally, EventSink sink) {
    try (InputStream in = file.open()) {
      byte[] first = in.readNBytes(bytes);
      Optional<String> refusal = refusal(first);
      if (refusal.isPresent()) {
        refuse(tally, refusal.get(), sink);
        return Optional.empty();
      }
      return Optional.of(new FileHead(file, decode(first)));
    } catch (IOException unreadable) {
      refuse(tally, "The file cannot be opened: " + unreadable.getMessage(), sink);
      return Optional.empty();
    }
  }

  private static Optional<String> refusal(byte[] first) {
    if (first.length == 0) {
      return Optional.of("The file is empty.");
    }
    return BinaryKind.of(first)
        .map(kind ->
            "The file is %s, not text; %s."
                .formatted(
                    kind,
                    kind.endsWith("archive")
                        ? "unpack it, or hand it in by itself"
                        : "export it as text, JSON or CSV"));
  }

  private static String decode(byte[] first) throws IOException {
    try (Reader reader = Decoding.reader(new java.io.ByteArrayInputStream(first))) {
      char[] chars = new char[first.length + 1];
      int length = 0;
      int n = reader.read(chars, 0, chars.length);
      while (n > 0) {
        length += n;
        n = length < chars.length ? reader.read(chars, length, chars.length - length) : -1;
      }
      return new String(chars, 0, length);
    }
  }

  private static void refuse(FileTally tally, String reason, EventSink sink) {
    Problem problem = new Problem(tally.path(), 0, reason);
    tally.problem(problem);
    sink.problem(problem);
  }

  private static ReadReport report(
      Map<String, FileTally> tallies, List<FileHead> heads, EventSink sink) {
    Map<String, FileHead> read =
        heads.stream()
            .collect(Collectors.toMap(head -> head.file().path(), head -> head, (a, b) -> a));
    List<FileReading> files = new ArrayList<>();
    List<String> unrecognised = new ArrayList<>();
    for (FileTally tally : tallies.values()) {
      if (tally.isUntouched()) {
        refuse(
            tally,
            Optional.ofNullable(read.get(tally.path()))
                .map(UnknownFormat::reason)
                .orElse(UnknownFormat.UNKNOWN),
            sink);
      }
      if (!tally.isTaken()) {
        unrecognised.add(tally.path());
      }
      files.add(tally.reading());
    }
    return new ReadReport(files, unrecognised);
  }
}
