package dev.unrepeat.bench;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.ReadReport;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.SourceReading;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
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

/// Each reader on its samples in JSON, and on tables, logs and notes as people hand them in,
/// repeated to some MB with other times, beside bare parsing of the same bytes: every token and
/// text of JSON, every cell of a table, every line of a log. Counted is the time of the processor,
/// that of the collector with it.
///
/// `Readers SAMPLES [MB [PATTERN]]`, where each folder of the samples is one source, and the
/// pattern is found in the names that are tried
public final class Readers {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /// So long a work is warmed up, so that the compiler's own time is not counted as the reader's.
  private static final long WARM = 2_000_000_000;

  private static final long RUN = 200_000_000;
  private static final int RUNS = 5;

  private Readers() {}

  private interface Work {
    long run() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    long bytes = (args.length > 1 ? Long.parseLong(args[1]) : 8) << 20;
    System.out.printf(
        "%-34s %10s %10s %8s %12s%n", "sample", "reader", "parsing", "ratio", "events");
    Pattern wanted = Pattern.compile(args.length > 2 ? args[2] : "");
    Path samples = Path.of(args[0]);
    try (Stream<Path> all = Files.walk(samples)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = samples.relativize(file).toString();
        if (isJson(name) && wanted.matcher(name).find()) {
          byte[] many = many(Files.readString(file), bytes);
          Path mapping = file.resolveSibling("mapping.yml");
          measure(
              name,
              many,
              Files.exists(mapping) ? List.of(LargeSources.mapping(mapping)) : List.of());
        }
      }
    }
    for (RepeatedFile made : MadeFiles.usual(bytes)) {
      if (wanted.matcher(made.path()).find()) {
        Path mapping = samples.resolve("json/mapping.yml");
        boolean mapped = made.path().contains("mapped");
        measure(
            made.path(),
            made.open().readAllBytes(),
            mapped ? List.of(LargeSources.mapping(mapping)) : List.of());
      }
    }
  }

  private static boolean isJson(String name) {
    return name.endsWith(".json") || name.endsWith(".ndjson");
  }

  private static void measure(String name, byte[] many, List<EvidenceFile> beside)
      throws IOException {
    boolean json = isJson(name);
    List<EvidenceFile> evidence = new ArrayList<>(beside);
    evidence.add(new MemoryFile(json ? "many.ndjson" : name, many));
    long[] events = new long[1];
    double read =
        millis(() -> {
          events[0] = read(evidence);
          return events[0];
        });
    double parse =
        millis(() -> json ? tokens(many) : name.endsWith(".csv") ? cells(many) : lines(many));
    System.out.printf(
        "%-34s %5.0f MB/s %5.0f MB/s %7.1fx %12d%n",
        name, many.length / 1e3 / read, many.length / 1e3 / parse, read / parse, events[0]);
  }

  /// The sample again and again, each a second later than the one before.
  private static byte[] many(String sample, long bytes) {
    StringBuilder text = new StringBuilder();
    String one = compact(sample);
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

  private static long read(List<EvidenceFile> files) {
    long[] events = new long[1];
    ReadReport report =
        new SourceReading(StandardSources.catalogue())
            .read(
                new EvidenceBundle("bench", files),
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

  private static long cells(byte[] bytes) throws IOException {
    long length = 0;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(
                new String(bytes, 0, 20, StandardCharsets.UTF_8).contains("\t") ? '\t' : ',')
            .ofCsvRecord(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      for (CsvRecord row : rows) {
        for (String cell : row.getFields()) {
          length += cell.length();
        }
      }
    }
    return length;
  }

  private static long lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().mapToLong(String::length).sum();
  }

  /// The median of the time that the processor took. It is told in steps of ten milliseconds, so a
  /// quick work is done many times in each run.
  private static double millis(Work work) throws IOException {
    long begun = PROCESS.getProcessCpuTime();
    long warm = 0;
    while (PROCESS.getProcessCpuTime() - begun < WARM) {
      run(work, 1);
      warm++;
    }
    long times = 1 + warm * RUN / (PROCESS.getProcessCpuTime() - begun);
    double[] took = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = PROCESS.getProcessCpuTime();
      run(work, times);
      took[run] = (PROCESS.getProcessCpuTime() - start) / 1e6 / times;
    }
    Arrays.sort(took);
    return took[RUNS / 2];
  }

  private static void run(Work work, long times) throws IOException {
    for (long i = 0; i < times; i++) {
      if (work.run() < -1) {
        throw new IllegalStateException("nothing came of it");
      }
    }
  }
}
