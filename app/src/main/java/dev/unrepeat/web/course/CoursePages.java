package dev.unrepeat.web.course;

/// The pages about the way of postmortems, together.
public record CoursePages(
    CoursePage course,
    ChangesPage changes,
    PolicyPage policy,
    WaiverListPage waivers,
    BatchPage batch) {}
