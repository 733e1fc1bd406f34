package dev.unrepeat;

import dev.unrepeat.mcp.ActionTools;
import dev.unrepeat.mcp.DocumentTools;
import dev.unrepeat.mcp.IncidentTools;
import dev.unrepeat.mcp.McpDoor;
import dev.unrepeat.mcp.RelationTools;
import dev.unrepeat.mcp.TimelineTools;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Recurrences;
import dev.unrepeat.service.Relations;
import dev.unrepeat.service.Search;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.Writing;
import java.util.List;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The door of assistants, a servlet of its own beside Spring's.
@Configuration(proxyBeanMethods = false)
class McpWiring {
  @Bean
  ServletRegistrationBean<McpDoor> mcpDoor(
      Incidents incidents,
      Search search,
      Documents documents,
      TextFindings findings,
      ActionBoard board,
      Writing writing,
      Relations relations,
      Recurrences recurrences) {
    McpDoor door =
        new McpDoor(
            Version.ours(),
            List.of(
                new IncidentTools(incidents, search),
                new DocumentTools(incidents, documents, findings),
                new TimelineTools(incidents),
                new ActionTools(incidents, board, writing),
                new RelationTools(incidents, relations, recurrences)),
            FaultNames::ofFault);
    return new ServletRegistrationBean<>(door, McpDoor.PATH);
  }
}
