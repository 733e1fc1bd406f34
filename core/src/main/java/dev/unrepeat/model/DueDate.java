package dev.unrepeat.model;

import java.time.LocalDate;

/// The day by which an action is to be done.
///
/// @param asWritten the words it was read from, for example "by Q2 end"; empty when a date was
///   given
public record DueDate(LocalDate date, String asWritten) {}
