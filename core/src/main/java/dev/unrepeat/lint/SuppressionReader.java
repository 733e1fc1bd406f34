package dev.unrepeat.lint;

import dev.unrepeat.document.markup.MarkdownText.HeadField;
import dev.unrepeat.document.prose.CodePlaces;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Suppression.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a text sets aside: comments, wherever HTML comments may stand but in code, and the
/// field `unrepeat-disable` of the front matter.
final class SuppressionReader {
  private static final Pattern COMMENT =
      Pattern.compile("<!--[ \\t]*(?:unrepeat-([a-z-]+)|vale\\s)((?s:.*?))-->");
  private static final Pattern VALE_RULE =
      Pattern.compile("([\\w-]+(?:\\.[\\w-]+)?)(?:\\[[^\\]]*])?\\s*=\\s*(YES|NO)");
  private static final Pattern REASON = Pattern.compile("(?:^|\\s)--+\\s");
  private static final Pattern ENTRY = Pattern.compile("\\s+[\"']?([\\w.*-]+)[\"']?:(?:\\s+(.*))?");
  private static final String FIELD = "unrepeat-disable";

  private final LintedDocument document;
  private final List<Suppression> found = new ArrayList<>();
  private final Map<String, Open> open = new LinkedHashMap<>();

  /// A stretch that has begun and not ended.
  private record Open(Form form, Span place, List<String> rules, String reason) {}

  private SuppressionReader(LintedDocument document) {
    this.document = document;
  }

  static List<Suppression> read(LintedDocument document) {
    SuppressionReader reader = new SuppressionReader(document);
    for (HeadField field : document.markdown().fields()) {
      if (field.name().equals(FIELD)) {
        reader.field(field);
      }
    }
    String source = document.source();
    if (source.contains("unrepeat-") || source.contains("<!-- vale ")) {
      reader.comments();
    }
    return List.copyOf(reader.found);
  }

  private void comments() {
    List<Span> code = CodePlaces.of(document.markdown(), document.source(), document.lines());
    Matcher comment = COMMENT.matcher(document.source());
    while (comment.find()) {
      int at = comment.start();
      if (code.stream().noneMatch(span -> span.contains(at)) && !document.printed().at(at)) {
        Span place = new Span(at, comment.end());
        String words = comment.group(2);
        if (comment.group(1) == null) {
          vale(words.strip(), place);
        } else {
          own(comment.group(1), words, place);
        }
      }
    }
    open.values().stream()
        .distinct()
        .toList()
        .forEach(begun -> close(begun, document.source().length()));
  }

  private void own(String verb, String words, Span place) {
    Matcher dash = REASON.matcher(words);
    boolean reasoned = dash.find();
    String reason = reasoned ? words.substring(dash.end()).strip() : "";
    List<String> rules = rules(reasoned ? words.substring(0, dash.start()) : words);
    switch (verb) {
      case "disable-next-line" ->
          found.add(new Suppression(Form.LINE, place, rules, reason, nextLine(place)));
      case "disable-line" ->
          found.add(new Suppression(Form.LINE, place, rules, reason, line(place)));
      case "disable-file" ->
          found.add(new Suppression(Form.STRETCH, place, rules, reason, whole()));
      case "disable" -> begin(new Open(Form.STRETCH, place, rules, reason));
      case "enable" -> end(Form.STRETCH, rules, place);
      default -> found.add(new Suppression(Form.UNKNOWN, place, rules, verb, nowhere(place)));
    }
  }

  private static List<String> rules(String words) {
    return Pattern.compile("[,\\s]+")
        .splitAsStream(words.strip())
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private void vale(String words, Span place) {
    Matcher rule = VALE_RULE.matcher(words);
    if (words.equals("off")) {
      begin(new Open(Form.VALE, place, List.of("*"), ""));
    } else if (words.equals("on")) {
      end(Form.VALE, List.of("*"), place);
    } else if (rule.matches()) {
      String named = rule.group(1).replaceFirst("^[Uu]nrepeat\\.", "");
      String id = named.equals(rule.group(1)) && !named.contains(".") ? named + ".*" : named;
      if (rule.group(2).equals("NO")) {
        begin(new Open(Form.VALE, place, List.of(id), ""));
      } else {
        end(Form.VALE, List.of(id), place);
      }
    }
  }

  /// Of a rule that is set aside twice the earlier one goes on.
  private void begin(Open begun) {
    if (begun.rules().isEmpty()) {
      close(begun, begun.place().to());
    }
    begun.rules().forEach(rule -> open.putIfAbsent(begun.form() + rule, one(begun, rule)));
  }

  private static Open one(Open begun, String rule) {
    return new Open(begun.form(), begun.place(), List.of(rule), begun.reason());
  }

  private void end(Form form, List<String> named, Span place) {
    List<String> rules = named;
    if (named.isEmpty()) {
      rules =
          open.values().stream()
              .filter(begun -> begun.form() == form)
              .flatMap(begun -> begun.rules().stream())
              .toList();
    }
    List<String> idle = new ArrayList<>();
    for (String rule : rules) {
      Open begun = open.remove(form + rule);
      if (begun == null) {
        idle.add(rule);
      } else {
        close(begun, place.from());
      }
    }
    if (form != Form.VALE && (rules.isEmpty() || !idle.isEmpty())) {
      found.add(new Suppression(Form.END, place, idle, "", nowhere(place)));
    }
  }

  private void close(Open begun, int end) {
    Span covers = new Span(begun.place().to(), Math.max(begun.place().to(), end));
    found.add(new Suppression(begun.form(), begun.place(), begun.rules(), begun.reason(), covers));
  }

  /// `rule: reason` for each, or a list of `rule -- reason`.
  private void field(HeadField field) {
    List<String> lines = field.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Span place = RowPlaces.line(document, field.line() + i);
      Matcher entry = ENTRY.matcher(lines.get(i));
      if (field.values().isEmpty() && i > 0 && entry.matches()) {
        String reason = entry.group(2) == null ? "" : entry.group(2).strip();
        file(List.of(entry.group(1)), reason, place);
      }
    }
    for (String value : field.values()) {
      int line = 0;
      while (line < lines.size() - 1 && !lines.get(line).contains(value)) {
        line++;
      }
      Matcher dash = REASON.matcher(value);
      boolean reasoned = dash.find();
      file(
          rules(reasoned ? value.substring(0, dash.start()) : value),
          reasoned ? value.substring(dash.end()).strip() : "",
          RowPlaces.line(document, field.line() + line));
    }
  }

  private void file(List<String> rules, String reason, Span place) {
    found.add(new Suppression(Form.STRETCH, place, rules, reason, whole()));
  }

  private Span whole() {
    return new Span(0, document.source().length() + 1);
  }

  private static Span nowhere(Span place) {
    return new Span(place.to(), place.to());
  }

  private Span line(Span place) {
    int first = document.lines().line(place.from());
    int last = document.lines().line(place.to());
    return new Span(document.lines().span(first).from(), document.lines().span(last).to() + 1);
  }

  /// The next line with words of its own: neither blank nor a comment alone.
  private Span nextLine(Span place) {
    int line = document.lines().line(place.to()) + 1;
    while (line <= document.lines().count() && wordless(document.lines().text(line))) {
      line++;
    }
    if (line > document.lines().count()) {
      return nowhere(place);
    }
    Span next = document.lines().span(line);
    return new Span(next.from(), next.to() + 1);
  }

  private static boolean wordless(String line) {
    String bare = line.strip();
    return bare.isEmpty()
        || bare.equals(">")
        || (bare.startsWith("<!--") && bare.indexOf("-->") == bare.length() - 3);
  }
}
