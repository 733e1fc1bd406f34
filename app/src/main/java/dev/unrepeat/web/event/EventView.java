package dev.unrepeat.web.event;

import dev.unrepeat.web.finding.FindingList;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Conflict;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.KindMark;
import java.util.List;

/// The form of one event.
///
/// @param version of the record that the person has before them
/// @param conflicts fields that somebody else changed meanwhile
/// @param tellings other events that tell the same happening
/// @param apart other events that somebody said tell something else
/// @param group the group that it belongs to
public record EventView(
    Frame frame,
    List<Crumb> crumbs,
    String action,
    String back,
    String comments,
    long version,
    List<Conflict> conflicts,
    List<Field> refusals,
    Field time,
    Field date,
    Field zone,
    String kind,
    List<KindMark> kinds,
    Field text,
    Field role,
    List<Choice> standings,
    String source,
    List<EventRow.Fact> facts,
    List<EventRow.Place> places,
    List<EventRow.Earlier> earlier,
    FindingList findings,
    List<Telling> tellings,
    List<TakenApart> apart,
    GroupFold group) {}
