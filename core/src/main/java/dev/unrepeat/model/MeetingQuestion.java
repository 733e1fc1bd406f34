package dev.unrepeat.model;

import java.util.Arrays;
import java.util.List;

/// What those who came to a review meeting are asked afterwards.
public enum MeetingQuestion {
  LEARNED("Did you learn something you did not know before?", "Yes", "A little", "No"),
  AGAIN("Would you come again?", "Yes", "Perhaps", "No");

  private final String words;
  private final List<String> answers;

  MeetingQuestion(String words, String... answers) {
    this.words = words;
    this.answers = Arrays.asList(answers);
  }

  public String words() {
    return words;
  }

  /// What can be answered.
  public List<String> answers() {
    return List.copyOf(answers);
  }
}
