package dev.unrepeat.web.meeting;

/// The pages of a review meeting, together.
public record MeetingPages(MeetingPage meeting, RoomPage room) {}
