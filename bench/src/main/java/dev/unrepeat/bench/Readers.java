package dev.unrepeat.bench;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.ReadReport;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.SourceReading;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Each reader on its samples, repeated to some MB with other times, beside bare parsing of the
/// same bytes: every token and text of JSON, every line of a log.
///
/// `Readers SAMPLES [MB]`, where each folder of the samples is one source
public final class Readers {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
  private static final int WARM = 6;
  private static final int RUNS = 9;

  private Readers() {}

  private record InMemory(String path, byte[] content) implements EvidenceFile {
    @Override
    public long bytes() {
      return content.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  private interface Work {
    long run() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    long bytes = (args.length > 1 ? Long.parseLong(args[1]) : 8) << 20;
    System.out.printf(
        "%-34s %10s %10s %8s %12s%n", "sample", "reader", "parsing", "ratio", "events");
    Path samples = Path.of(args[0]);
    try (Stream<Path> all = Files.walk(samples)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        measure(file, samples.relativize(file).toString(), bytes);
      }
    }
  }

  private static void measure(Path file, String name, long bytes) throws IOException {
    boolean json = name.endsWith(".json") || name.endsWith(".ndjson");
    if (!json && !name.endsWith(".log")) {
      return;
    }
    byte[] many = many(Files.readString(file), json, bytes);
    EvidenceFile evidence = new InMemory(json ? "many.ndjson" : name, many);
    long[] events = new long[1];
    double read =
        millis(() -> {
          events[0] = read(evidence);
          return events[0];
        });
    double parse = millis(() -> json ? tokens(many) : lines(many));
    System.out.printf(
        "%-34s %5.0f MB/s %5.0f MB/s %7.1fx %12d%n",
        name, many.length / 1e3 / read, many.length / 1e3 / parse, read / parse, events[0]);
  }

  /// The sample again and again, each a second later than the one before.
  private static byte[] many(String sample, boolean json, long bytes) {
    StringBuilder text = new StringBuilder();
    String one = json ? compact(sample) : sample.endsWith("\n") ? sample : sample + "\n";
    for (int i = 0; text.length() < bytes; i++) {
      int later = i;
      text.append(
          STAMP
              .matcher(one)
              .replaceAll(found ->
                  Matcher.quoteReplacement(
                      LocalDateTime.parse(found.group())
                          .plusSeconds(later)
                          .withNano(0)
                          .toString()
                          .replaceFirst("(T\\d\\d:\\d\\d)$", "$1:00"))));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Each value on a line of its own.
  static String compact(String sample) {
    StringBuilder lines = new StringBuilder();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), sample)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          continue;
        }
        if (token == JsonToken.END_ARRAY) {
          continue;
        }
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
          json.copyCurrentStructureExact(parser);
        }
        lines.append(line.getBuffer()).append('\n');
      }
    }
    return lines.toString();
  }

  private static long read(EvidenceFile file) {
    long[] events = new long[1];
    ReadReport report =
        new SourceReading(StandardSources.catalogue())
            .read(
                new EvidenceBundle("bench", List.of(file)),
                Optional.empty(),
                Answers.NONE,
                new EventSink() {
                  @Override
                  public void event(SourceEvent event) {
                    events[0]++;
                  }

                  @Override
                  public void problem(Problem problem) {}
                });
    return report.unrecognised().isEmpty() ? events[0] : -1;
  }

  private static long tokens(byte[] bytes) {
    long length = 0;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
          length += parser.getString().length();
        }
      }
    }
    return length;
  }

  private static long lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().mapToLong(String::length).sum();
  }

  /// The median.
  private static double millis(Work work) throws IOException {
    double[] took = new double[RUNS];
    for (int run = -WARM; run < RUNS; run++) {
      long start = System.nanoTime();
      if (work.run() < -1) {
        throw new IllegalStateException("nothing came of it");
      }
      if (run >= 0) {
        took[run] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(took);
    return took[RUNS / 2];
  }
}
