package dev.unrepeat.service;

import dev.unrepeat.model.MissingPart;
import dev.unrepeat.time.Answers;

/// What a person answers to one of the questions that a timeline leaves open.
///
/// @param field what the question is called where it was asked; a refusal names it
/// @param missing with the source, what tells the questions of a timeline apart
public record TimeAnswer(String field, String source, MissingPart missing, Answers answers) {}
