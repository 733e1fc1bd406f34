package dev.unrepeat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Postmortems of the usual length and forms, made from a seed, for measuring only.
final class MadeDocuments {
  private static final String[] WORDS =
      ("the pool of connections ran dry after release because retries of checkout waited for the database while nodes restarted"
              + " and the alert on errors fires when latency stays over threshold so on-call looks at the dashboard")
          .split(" ");

  private final Random random;

  MadeDocuments(long seed) {
    this.random = new Random(seed);
  }

  List<String> make(int count) {
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(document(i));
    }
    return documents;
  }

  private String document(int number) {
    StringBuilder text = new StringBuilder();
    text.append(
        "# Outage %d, 2026-%02d-%02d%n%n".formatted(number, 1 + number % 12, 1 + number % 28));
    text.append("**Severity:** SEV").append(1 + number % 4).append("\n\n");
    section(text, "## Summary", 2);
    section(text, "## Impact", 1);
    text.append("## Timeline\n\nAll times in UTC.\n\n");
    if (number % 2 == 0) {
      text.append("| Time | Event |\n|---|---|\n");
    }
    for (int minute = 0; minute < 15; minute++) {
      String time = String.format(Locale.ROOT, "%02d:%02d", 9 + minute / 4, minute * 4 % 60);
      text.append(
          number % 2 == 0
              ? "| " + time + " | " + sentence() + " |\n"
              : "- **" + time + "** " + sentence() + "\n");
    }
    section(text, "\n## Root cause", 3);
    list(text, "## What went well", 3);
    list(text, "## What went wrong", 4);
    list(text, "## Action items", 5);
    return text.toString();
  }

  private void section(StringBuilder text, String heading, int paragraphs) {
    text.append(heading).append("\n\n");
    for (int i = 0; i < paragraphs; i++) {
      text.append(sentence()).append(' ').append(sentence()).append("\n\n");
    }
  }

  private void list(StringBuilder text, String heading, int items) {
    text.append(heading).append("\n\n");
    for (int i = 0; i < items; i++) {
      text.append("- ").append(sentence()).append('\n');
    }
    text.append('\n');
  }

  private String sentence() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.append('.').toString();
  }
}
