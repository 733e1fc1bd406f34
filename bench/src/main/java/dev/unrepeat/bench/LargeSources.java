package dev.unrepeat.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import com.sun.management.OperatingSystemMXBean;
import dev.unrepeat.intake.Delivery;
import dev.unrepeat.intake.Intake;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Known;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileReading;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.ReadReport;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.SourceReading;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// Each kind of file, large: read and assembled in the heap that is given, with what of it was
/// alive after the fullest collection, and how fast it went by the processor's time. It ends with 1
/// where one did not come through.
///
/// `LargeSources SAMPLES MB [PATTERN [alone]]`, where the pattern is found in the names that are
/// tried, and `alone` reads without putting a timeline together: 100,000 events are kept for that,
/// so that it needs some 200 MB of its own, whatever is read.
public final class LargeSources {
  private static final Instant HANDED_IN = Instant.parse("2027-12-31T12:00:00Z");
  private static final Answers ANSWERS = Answers.NONE.withZone(ZoneOffset.UTC);
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final AtomicLong ALIVE = new AtomicLong();

  private LargeSources() {}

  public static void main(String[] args) throws IOException {
    watch();
    long bytes = Long.parseLong(args[1]) * 1_000_000;
    Pattern wanted = Pattern.compile(args.length > 2 ? args[2] : "");
    System.out.printf(
        "%-34s %6s %8s %9s %10s %9s  %s%n",
        "file", "MB", "MB/s", "alive", "read", "timeline", "what was said");
    boolean alone = args.length > 3 && args[3].equals("alone");
    int broken = 0;
    for (Map.Entry<String, List<EvidenceFile>> one : files(Path.of(args[0]), bytes).entrySet()) {
      if (wanted.matcher(one.getKey()).find()) {
        broken += read(one.getKey(), one.getValue(), bytes, alone) ? 0 : 1;
      }
    }
    System.exit(broken == 0 ? 0 : 1);
  }

  private static Map<String, List<EvidenceFile>> files(Path samples, long bytes)
      throws IOException {
    Map<String, List<EvidenceFile>> all = new TreeMap<>();
    Path mapping = samples.resolve("json/mapping.yml");
    for (RepeatedFile file : MadeFiles.all(bytes)) {
      boolean mapped = file.path().contains("mapped");
      all.put(file.path(), mapped ? List.of(file, mapping(mapping)) : List.of(file));
    }
    try (Stream<Path> found = Files.walk(samples)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        String name = samples.relativize(file).toString();
        if (!name.endsWith(".yml")) {
          EvidenceFile large = RepeatedFile.lines(name, bytes, lines(Files.readString(file)));
          boolean mapped = file.resolveSibling("mapping.yml").equals(mapping);
          all.put(name, mapped ? List.of(large, mapping(mapping)) : List.of(large));
        }
      }
    }
    return all;
  }

  /// Of JSON each record on a line of its own, out of the list or page that holds it.
  private static String lines(String sample) {
    return Readers.compact(sample).strip();
  }

  /// The sample's, for files of any name.
  static EvidenceFile mapping(Path sample) throws IOException {
    String text = Files.readString(sample).replaceAll("(?m)^files:.*$", "");
    return new MemoryFile("mapping.yml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean read(String name, List<EvidenceFile> files, long bytes, boolean alone) {
    System.gc();
    ALIVE.set(0);
    EvidenceBundle bundle = new EvidenceBundle(name, files);
    long start = PROCESS.getProcessCpuTime();
    try {
      String said = alone ? readers(bundle) : assembled(bundle, bytes);
      System.gc();
      double seconds = (PROCESS.getProcessCpuTime() - start) / 1e9;
      System.out.printf(
          "%-34s %6d %8.0f %6d MB %s%n",
          name, bytes / 1_000_000, bytes / 1e6 / seconds, ALIVE.get() >> 20, said);
      return true;
    } catch (OutOfMemoryError full) {
      System.out.printf("%-34s %6d  OUT OF MEMORY%n", name, bytes / 1_000_000);
      return false;
    }
  }

  private static String readers(EvidenceBundle bundle) {
    EventSink none =
        new EventSink() {
          @Override
          public void event(SourceEvent event) {}

          @Override
          public void problem(Problem problem) {}
        };
    ReadReport report =
        new SourceReading(StandardSources.catalogue())
            .read(bundle, Optional.empty(), ANSWERS, none);
    return told(report.files(), 0);
  }

  private static String assembled(EvidenceBundle bundle, long bytes) {
    Delivery delivery = new Delivery(bundle, bytes, "0".repeat(64), HANDED_IN, Optional.empty());
    IntakeResult result =
        new Intake(StandardSources.catalogue())
            .read(List.of(delivery), ANSWERS, Known.NOTHING, Progress.SILENT);
    return told(result.readings(), result.timeline().events().size());
  }

  private static String told(List<FileReading> files, int timeline) {
    String first =
        files.stream()
            .flatMap(file ->
                Stream.concat(file.problems().stream().map(Problem::reason), file.notes().stream()))
            .findFirst()
            .orElse("");
    return "%10d %9d  %s"
        .formatted(
            files.stream().mapToLong(FileReading::events).sum(),
            timeline,
            first.length() > 90 ? first.substring(0, 90) + "…" : first);
  }

  private static void watch() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, _) -> {
                GarbageCollectionNotificationInfo told =
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData());
                if (told.getGcAction().contains("major")) {
                  ALIVE.accumulateAndGet(used(told.getGcInfo()), Math::max);
                }
              },
              null,
              null);
    }
  }

  private static long used(GcInfo collected) {
    long used = 0;
    for (Map.Entry<String, MemoryUsage> pool : collected.getMemoryUsageAfterGc().entrySet()) {
      boolean heap = pool.getKey().contains("Gen") || pool.getKey().matches(".*(Eden|Survivor).*");
      used += heap ? pool.getValue().getUsed() : 0;
    }
    return used;
  }
}
