/// Hits of a search in Elasticsearch or Kibana, read into events.
@NullMarked
package dev.unrepeat.source.elasticsearch;

import org.jspecify.annotations.NullMarked;
