package dev.unrepeat.web.course;

import dev.unrepeat.web.comment.CommentGroup;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// What is said about one postmortem, or about one part of it.
///
/// @param about the part that is shown; empty for all
/// @param parts what can be commented on
/// @param refusal what is wrong with what was sent; empty for nothing
/// @param people address of those whom a comment can name
/// @param images address of the pictures
public record CommentView(
    Frame frame,
    DocumentHead head,
    String about,
    String all,
    List<CommentGroup> groups,
    int open,
    String action,
    List<Choice> parts,
    Field text,
    String refusal,
    String people,
    String images) {}
