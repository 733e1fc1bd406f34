package dev.unrepeat.writing;

/// A sort of parts that a postmortem is written in; those of most sorts stand in a list.
public enum PartSort {
  OPENING("opening", "openings"),
  SECTION("section", "sections"),
  OWN_SECTION("own section", "own sections"),
  FRONT_MATTER("front matter", "front matter"),
  PEOPLE("people", "people"),
  RESPONDER("responder", "responders"),
  TRIGGER("trigger", "triggers"),
  FACTOR("factor", "factors"),
  GATE("gate", "gates"),
  LESSON("lesson", "lessons"),
  ACTION("action item", "action items"),
  LINK("link", "links"),
  INTERVAL("interval", "intervals"),
  FIGURE("figure", "figures"),
  METRIC("metric", "metrics"),
  IMPACT_INPUTS("impact inputs", "impact inputs");

  private final String word;
  private final String words;

  PartSort(String word, String words) {
    this.word = word;
    this.words = words;
  }

  /// One of them, in words.
  public String word() {
    return word;
  }

  /// Several of them, in words.
  public String words() {
    return words;
  }

  /// Whether it is a row of a list, which can be taken away; a text that is not there is empty.
  public boolean row() {
    return switch (this) {
      case RESPONDER, LINK, GATE, INTERVAL, FIGURE, METRIC, FACTOR, LESSON, ACTION -> true;
      case OPENING, SECTION, OWN_SECTION, FRONT_MATTER, PEOPLE, TRIGGER, IMPACT_INPUTS -> false;
    };
  }

  /// Whether there is one of it at most, without a name.
  boolean single() {
    return this == OPENING || this == PEOPLE || this == TRIGGER || this == IMPACT_INPUTS;
  }

  /// Whether a number such as `L3` says the sort already.
  boolean numbered() {
    return this == FACTOR || this == LESSON || this == ACTION;
  }
}
