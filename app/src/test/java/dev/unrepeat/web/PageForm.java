package dev.unrepeat.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// A form as it stands on a page: where it goes, and what a browser would send.
///
/// @param written the names of the fields that a person writes into
record PageForm(
    String method, String action, boolean files, Map<String, String> fields, List<String> written) {
  private static final String WRITTEN =
      "textarea, input[type=text], input[type=search], input[type=url], input[type=email], input[type=number], input[type=date], input[type=time], input[type=datetime-local], input:not([type])";

  /// @param path of the page
  static List<PageForm> of(String html, String path) {
    return Jsoup.parse(html, "http://localhost" + path).select("form").stream()
        .map(form -> of((FormElement) form))
        .toList();
  }

  private static PageForm of(FormElement form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Connection.KeyVal pair : form.formData()) {
      if (!pair.hasInputStream()) {
        fields.put(pair.key(), pair.value());
      }
    }
    fields.remove("_csrf");
    Element press = form.selectFirst("button[name]");
    if (press != null) {
      fields.putIfAbsent(press.attr("name"), press.attr("value"));
    }
    return new PageForm(
        form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
        form.absUrl("action").replaceFirst("^http://localhost", "").replaceFirst("[#?].*", ""),
        form.attr("enctype").startsWith("multipart"),
        fields,
        form.select(WRITTEN).eachAttr("name").stream().filter(name -> !name.isEmpty()).toList());
  }

  /// What is sent with another text in one field.
  Map<String, String> with(String name, String text) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(name, text);
    return changed;
  }
}
