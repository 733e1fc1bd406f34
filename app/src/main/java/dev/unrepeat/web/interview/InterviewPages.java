package dev.unrepeat.web.interview;

/// The pages of interviews, together.
public record InterviewPages(
    InterviewListPage list, NewInterviewPage begin, InterviewPage interview) {}
