/// The core of Unrepeat: what it requires here is all it can see, so no file, database, network or
/// framework can find its way in.
module dev.unrepeat.core {
  exports dev.unrepeat.cause;
  exports dev.unrepeat.course;
  exports dev.unrepeat.document;
  exports dev.unrepeat.document.foreign;
  exports dev.unrepeat.document.markup;
  exports dev.unrepeat.document.prose;
  exports dev.unrepeat.faulttree;
  exports dev.unrepeat.faulttree.analysis;
  exports dev.unrepeat.faulttree.bdd;
  exports dev.unrepeat.faulttree.format;
  exports dev.unrepeat.impact;
  exports dev.unrepeat.intake;
  exports dev.unrepeat.lint;
  exports dev.unrepeat.lint.configuration;
  exports dev.unrepeat.lint.format;
  exports dev.unrepeat.lint.rules;
  exports dev.unrepeat.lint.rules.actions;
  exports dev.unrepeat.lint.style;
  exports dev.unrepeat.metrics;
  exports dev.unrepeat.model;
  exports dev.unrepeat.reminder;
  exports dev.unrepeat.recurrence;
  exports dev.unrepeat.render;
  exports dev.unrepeat.rubric;
  exports dev.unrepeat.search;
  exports dev.unrepeat.secret;
  exports dev.unrepeat.source.alertmanager;
  exports dev.unrepeat.source.csv;
  exports dev.unrepeat.source.github;
  exports dev.unrepeat.source.interview;
  exports dev.unrepeat.source.json;
  exports dev.unrepeat.source.log;
  exports dev.unrepeat.source.pagerduty;
  exports dev.unrepeat.source.series;
  exports dev.unrepeat.source.slack;
  exports dev.unrepeat.source.standard;
  exports dev.unrepeat.source.text;
  exports dev.unrepeat.source;
  exports dev.unrepeat.stated;
  exports dev.unrepeat.ticket;
  exports dev.unrepeat.time;
  exports dev.unrepeat.timeline;
  exports dev.unrepeat.workspace;
  exports dev.unrepeat.writing;

  requires java.xml;
  requires static org.jspecify;
  requires tools.jackson.core;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires de.siegmar.fastcsv;
  requires org.snakeyaml.engine;
  requires org.jsoup;
  requires org.tomlj;
  requires org.apache.commons.statistics.descriptive;
}
