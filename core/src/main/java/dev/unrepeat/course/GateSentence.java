package dev.unrepeat.course;

/// One thing that rubric or linter find missing before a review or a postmortem can end.
///
/// @param place where it is looked after
public record GateSentence(String sentence, Step.Place place) {}
