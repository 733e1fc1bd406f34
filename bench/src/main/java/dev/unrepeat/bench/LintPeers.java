package dev.unrepeat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Times linters as a person starts them, whole process, in turn, on the same documents.
///
/// `LintPeers LAUNCHER NODE-MODULES WORK-FOLDER [RUNS]`
public final class LintPeers {
  private static final int ONE_MEGABYTE = 1_030_000;
  private static final int ONE_DOCUMENT = 12_000;

  private final Map<String, List<String>> tools = new LinkedHashMap<>();
  private final Path modules;

  private LintPeers(String launcher, Path modules) {
    this.modules = modules;
    tools.put("unrepeat lint", List.of(launcher, "lint", "--format", "json"));
    tools.put("write-good", node("write-good"));
    tools.put("alex", node("alex", "--quiet"));
    tools.put(
        "textlint, 3 rules",
        node(
            "textlint",
            "--rule",
            "write-good",
            "--rule",
            "terminology",
            "--rule",
            "en-max-word-count"));
    tools.put("markdownlint-cli2", node("markdownlint-cli2"));
  }

  private List<String> node(String... words) {
    List<String> command = new ArrayList<>();
    command.add(modules.resolve(".bin").resolve(words[0]).toString());
    command.addAll(List.of(words).subList(1, words.length));
    return command;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    LintPeers peers =
        new LintPeers(
            Path.of(args[0]).toAbsolutePath().toString(), Path.of(args[1]).toAbsolutePath());
    Path folder = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    int runs = args.length > 3 ? Integer.parseInt(args[3]) : 5;
    List<Path> many = peers.write(folder.resolve("many"), ONE_MEGABYTE);
    List<Path> one = List.of(peers.single(folder.resolve("one.md")));
    peers.compare("1 MB in %d documents".formatted(many.size()), many, runs);
    peers.compare("one document of 12 KB", one, runs);
  }

  private List<Path> write(Path folder, int bytes) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    int written = 0;
    for (String document : new MadeDocuments(7).make(bytes / 1_000)) {
      if (written >= bytes) {
        break;
      }
      Path file = folder.resolve("outage-%03d.md".formatted(files.size()));
      Files.writeString(file, document);
      written += document.length();
      files.add(file);
    }
    return files;
  }

  private Path single(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String document : new MadeDocuments(8).make(10)) {
      if (text.length() < ONE_DOCUMENT) {
        text.append(document);
      }
    }
    return Files.writeString(file, text.substring(0, ONE_DOCUMENT));
  }

  private void compare(String what, List<Path> files, int runs)
      throws IOException, InterruptedException {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int i = 0; i <= runs; i++) {
      for (Map.Entry<String, List<String>> tool : tools.entrySet()) {
        double took = run(tool.getValue(), files);
        if (i > 0) {
          seconds.computeIfAbsent(tool.getKey(), t -> new ArrayList<>()).add(took);
        }
      }
    }
    double ours = median(seconds.getOrDefault("unrepeat lint", List.of(Double.NaN)));
    System.out.printf("%n%s, whole process, median of %d%n", what, runs);
    seconds.forEach((tool, all) ->
        System.out.printf("%-20s %6.2f s  %5.1f x ours%n", tool, median(all), median(all) / ours));
  }

  private double run(List<String> command, List<Path> files)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    files.forEach(file -> words.add(file.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(modules.resolve("..").normalize().toFile());
    builder.environment().put("UNREPEAT_TUNE", "no");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Path errors = Files.createTempFile("lint-peers", ".txt");
    builder.redirectError(errors.toFile());
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    double took = (System.nanoTime() - start) / 1e9;
    String said = Files.readString(errors);
    Files.delete(errors);
    // All of them end with 1 when they find something; write-good with the number of its findings.
    if (code > 1 && !command.getFirst().endsWith("write-good")) {
      throw new IOException(command.getFirst() + " ended with " + code + ": " + said);
    }
    return took;
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }
}
