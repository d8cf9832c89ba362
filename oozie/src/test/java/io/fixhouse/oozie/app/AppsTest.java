package io.fixhouse.oozie.app;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

public class AppsTest {
  private static final List<String> VENDORS = List.of("alpine", "borealis", "0x-2");

  @Test
  public void nightlyHasADatasetAndAnInputForEachVendor() throws Exception {
    Document nightly = nightly(VENDORS);
    List<String> datasets = new ArrayList<>();
    List<String> uris = new ArrayList<>();
    for (Element dataset : Xml.elements(nightly, "dataset")) {
      datasets.add(dataset.getAttribute("name"));
      uris.add(Xml.elements(dataset, "uri-template").get(0).getTextContent());
    }
    assertEquals(List.of("landed_alpine", "landed_borealis", "landed_0x-2", "closed"), datasets);
    assertEquals(
        "${root}/landing/file_date=${YEAR}-${MONTH}-${DAY}/vendor=0x-2/delivery=001", uris.get(2));
    Element all = Xml.elements(nightly, "and").get(0);
    assertEquals(3, Xml.elements(all, "data-in").size());
    assertEquals("in_borealis", Xml.elements(all, "data-in").get(1).getAttribute("dataset"));
  }

  @Test
  public void oneVendorIsEnough() throws Exception {
    assertEquals(2, Xml.elements(nightly(List.of("alpine")), "dataset").size());
  }

  @Test
  public void noPlaceholderIsLeft() {
    apps(Set.of()).values().forEach(text -> assertThat(text, not(containsString("@{"))));
  }

  @Test
  public void aJobThatIsLeftOutIsNotEnabled() throws Exception {
    Document bundle = Xml.parse(apps(Set.of("cutoff")).get(Apps.BUNDLE));
    for (Element job : Xml.elements(bundle, "coordinator")) {
      assertEquals(
          job.getAttribute("name"),
          !job.getAttribute("name").equals("cutoff"),
          Boolean.parseBoolean(job.getAttribute("enabled")));
    }
  }

  @Test
  public void thePlaceholderOfNoValueIsAnError() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Template(VENDORS).render("<a b='@{nothing}'/>", Map.of()));
  }

  /** A number in a control, a launcher or an action has its reason in a comment right before it. */
  @Test
  public void eachNumberHasItsReasonBesideIt() {
    Pattern number =
        Pattern.compile(
            "(?s)(\\S[^\\n]*)\\n\\s*<(timeout|concurrency|throttle|memory\\.mb|sla:should-\\w+)>");
    apps(Set.of())
        .forEach(
            (path, text) -> {
              Matcher found = number.matcher(text);
              while (found.find()) {
                assertThat(path + ": " + found.group(2), found.group(1), containsString("-->"));
              }
              if (text.contains("retry-max=")) {
                assertThat(path, text, containsString("a minute apart"));
              }
            });
  }

  private static Document nightly(List<String> vendors) throws Exception {
    return Xml.parse(Apps.render(vendors, Set.of()).get("nightly/coordinator.xml"));
  }

  private static Map<String, String> apps(Set<String> without) {
    return Apps.render(VENDORS, without);
  }
}
