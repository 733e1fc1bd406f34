package dev.unrepeat.model;

/// How many gave one answer to one question about a meeting.
public record MeetingTally(MeetingQuestion question, String answer, int count) {}
