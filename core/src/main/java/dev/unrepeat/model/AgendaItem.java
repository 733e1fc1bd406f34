package dev.unrepeat.model;

import java.util.List;

/// A part of a review meeting, in the order of the agenda, with its share of the time and what the
/// facilitator may ask: what and how, never who and why.
public enum AgendaItem {
  OPENING(
      "Opening",
      10,
      "What do we want to have learned when we leave?",
      "What do we need so that everybody can speak freely?"),
  TIMELINE(
      "Timeline, event by event",
      50,
      "What did this look like at that moment?",
      "What was expected to happen next?",
      "What made this step the sensible one, with what was known then?",
      "What was hard to see or to find?",
      "What happened here that the timeline does not tell?"),
  CAUSES(
      "What contributed",
      15,
      "What made this possible?",
      "What kept it out of sight for so long?",
      "What kept it from becoming worse?",
      "How does this work on a normal day?"),
  ACTIONS(
      "What we change",
      15,
      "What change makes this impossible, or at least rare?",
      "What change makes it visible within minutes?",
      "How will we see that the change works?"),
  CLOSING(
      "Closing",
      10,
      "What surprised you?",
      "What would help other teams to know?",
      "What is still open, and where do we go on with it?");

  private final String words;
  private final int percent;
  private final List<String> questions;

  AgendaItem(String words, int percent, String... questions) {
    this.words = words;
    this.percent = percent;
    this.questions = List.of(questions);
  }

  public String words() {
    return words;
  }

  /// Its share of the time, of a hundred.
  public int percent() {
    return percent;
  }

  public List<String> questions() {
    return questions;
  }
}
