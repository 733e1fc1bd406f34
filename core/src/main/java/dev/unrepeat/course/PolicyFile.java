package dev.unrepeat.course;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.configuration.YamlNodes;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads a policy from YAML. What a file does not say is as in the one that is shipped.
public final class PolicyFile {
  private static final List<String> FIELDS =
      List.of(
          "version",
          "required",
          "deadlines",
          "zone",
          "week",
          "holidays",
          "calendars",
          "findings",
          "batch",
          "soak",
          "actions",
          "teams");

  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::name).toList();

  /// The policy that is shipped.
  public static final Policy STANDARD = shippedPolicy();

  private final YamlNodes yaml;
  private final Map<String, Node> said = new LinkedHashMap<>();

  private PolicyFile(String path) {
    this.yaml = new YamlNodes(path);
  }

  /// @param path of the file, as refusals print it
  /// @throws Refused with a line for each thing that is wrong
  public static Policy read(String path, String text) {
    return new PolicyFile(path).read(text, STANDARD);
  }

  /// The shipped file, to be copied and changed.
  public static String shipped() {
    try (InputStream in = PolicyFile.class.getResourceAsStream("policy.yml")) {
      if (in == null) {
        throw new IllegalStateException("policy.yml is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Policy shippedPolicy() {
    Policy nothing =
        new Policy(
            "",
            RequirementFields.NO_RULES,
            new WorkCalendar(ZoneId.of("UTC"), Set.of(DayOfWeek.MONDAY), Map.of()),
            List.of(),
            Map.of(),
            Optional.empty(),
            Set.of(),
            new Term(0, Term.Unit.HOURS),
            ReminderFields.NO_RULES,
            "");
    return new PolicyFile("policy.yml").read(shipped(), nothing);
  }

  private Policy read(String text, Policy standard) {
    yaml.read(text)
        .ifPresent(root ->
            yaml.fields(root, "")
                .forEach((name, node) -> {
                  if (FIELDS.contains(name)) {
                    said.put(name, node);
                  } else {
                    yaml.unknown(node, name, "", FIELDS);
                  }
                }));
    RequirementRules required =
        find("required")
            .map(n -> RequirementFields.read(yaml, n, standard.required()))
            .orElse(standard.required());
    WorkCalendar calendar = CalendarFields.read(yaml, said, "", standard.calendar());
    Policy read =
        new Policy(
            find("version").flatMap(n -> yaml.text(n, "version")).orElse(standard.version()),
            required,
            calendar,
            find("calendars").map(n -> yaml.texts(n, "calendars")).orElse(standard.calendars()),
            terms(standard.terms()),
            find("findings").map(this::level).orElse(standard.findings()),
            find("batch").map(n -> severities(yaml, n, "batch")).orElse(standard.batch()),
            find("soak").flatMap(this::soak).orElse(standard.soak()),
            ReminderFields.read(
                yaml, find("actions"), find("teams"), calendar, standard.reminders()),
            text);
    if (!yaml.complaints().isEmpty()) {
      throw new Refused(Refused.Reason.INVALID, String.join("\n", yaml.complaints()));
    }
    return read;
  }

  private Optional<Node> find(String name) {
    return Optional.ofNullable(said.get(name));
  }

  private Optional<Term> soak(Node node) {
    String written = yaml.text(node, "soak").orElse("");
    Optional<Term> term = Term.read(written);
    if (term.isEmpty()) {
      yaml.complain(
          node,
          "soak",
          "\"%s\" is no term. Write 24 h, 2 days or 1 business day; 0 h for none."
              .formatted(written));
    }
    return term;
  }

  private Optional<Level> level(Node node) {
    String word = yaml.text(node, "findings").orElse("").toLowerCase(Locale.ROOT);
    Optional<Level> level =
        Arrays.stream(Level.values()).filter(one -> one.word().equals(word)).findFirst();
    if (level.isEmpty() && !word.matches("off|no|false")) {
      yaml.complain(
          node,
          "findings",
          "\"%s\" is no level. Write error, warning, suggestion or off.".formatted(word));
    }
    return level;
  }

  private Map<DeadlineKind, Map<Severity, Term>> terms(
      Map<DeadlineKind, Map<Severity, Term>> standard) {
    Map<DeadlineKind, Map<Severity, Term>> terms = new EnumMap<>(DeadlineKind.class);
    terms.putAll(standard);
    find("deadlines")
        .ifPresent(node ->
            yaml.fields(node, "deadlines")
                .forEach((name, value) -> {
                  Optional<DeadlineKind> kind =
                      Arrays.stream(DeadlineKind.values())
                          .filter(one -> one.word().equals(name))
                          .findFirst();
                  if (kind.isEmpty()) {
                    yaml.unknown(
                        value,
                        name,
                        "deadlines",
                        Arrays.stream(DeadlineKind.values()).map(DeadlineKind::word).toList());
                  } else {
                    Map<Severity, Term> all =
                        new HashMap<>(terms.getOrDefault(kind.get(), Map.of()));
                    bySeverity(value, YamlNodes.under("deadlines", name), all);
                    terms.put(kind.get(), all);
                  }
                }));
    return terms;
  }

  /// Sets what the file says; `off` takes a deadline away.
  private void bySeverity(Node node, String field, Map<Severity, Term> all) {
    yaml.fields(node, field)
        .forEach((name, value) -> {
          String under = YamlNodes.under(field, name);
          Optional<Severity> severity = severity(name);
          if (severity.isEmpty()) {
            yaml.unknown(value, name, field, SEVERITIES);
            return;
          }
          String written = yaml.text(value, under).orElse("");
          Optional<Term> term = Term.read(written);
          if (term.isPresent()) {
            all.put(severity.get(), term.get());
          } else if (written.matches("(?i)off|no|false")) {
            all.remove(severity.get());
          } else {
            yaml.complain(
                value,
                under,
                "\"%s\" is no term. Write 72 h, 3 days, 5 business days or off."
                    .formatted(written));
          }
        });
  }

  static Set<Severity> severities(YamlNodes yaml, Node node, String field) {
    Set<Severity> all = new LinkedHashSet<>();
    for (String written : yaml.texts(node, field)) {
      severity(written)
          .ifPresentOrElse(all::add, () -> yaml.unknown(node, written, field, SEVERITIES));
    }
    return all;
  }

  private static Optional<Severity> severity(String written) {
    return Arrays.stream(Severity.values())
        .filter(one -> one.name().equalsIgnoreCase(written))
        .findFirst();
  }
}
