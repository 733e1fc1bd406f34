package dev.unrepeat.mcp;

import dev.unrepeat.tool.Tool;
import java.util.List;

/// The tools that concern one noun.
public abstract sealed class ToolShelf
    permits IncidentTools, DocumentTools, TimelineTools, ActionTools, RelationTools {
  abstract List<Tool<Caller>> tools();
}
