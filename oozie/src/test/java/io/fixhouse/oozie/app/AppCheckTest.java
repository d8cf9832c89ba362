package io.fixhouse.oozie.app;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.hasItem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;

public class AppCheckTest {
  private static final Set<String> DEPLOYMENT =
      Set.of(
          "apps",
          "lib",
          "hql",
          "site",
          "conf",
          "root",
          "closed_days",
          "hive_user",
          "hive_password",
          "mail_to",
          "name_node",
          "resource_manager",
          "launcher_queue",
          "waiting_queue",
          "nightly_start",
          "nightly_end",
          "nightly_timeout",
          "cutoff_start",
          "cutoff_end",
          "late_start",
          "late_end",
          "late_minutes",
          "should_start",
          "should_end");

  private static final Map<String, Set<String>> SUBMITTED =
      Map.of(
          "backfill/coordinator.xml", Set.of("backfill_start", "backfill_end"),
          "night/workflow.xml", Set.of("file_date", "vendors", "trigger", "again", "from"));

  private final Map<String, String> apps =
      new TreeMap<>(Apps.render(List.of("alpine", "0x-vendor_2"), Set.of()));

  @Test
  public void theDefinitionsAreRight() {
    assertEquals(List.of(), faults());
  }

  @Test
  public void whatTheSchemaDoesNotAllowIsNamedWithItsLine() {
    replace("cutoff/coordinator.xml", "<concurrency>3</concurrency>", "<parallel>3</parallel>");
    assertFault("cutoff/coordinator.xml: line ", "parallel");
  }

  @Test
  public void anActionsOwnSchemaIsHeldToo() {
    replace("compute/workflow.xml", "<jdbc-url>${jdbc_url}</jdbc-url>", "");
    assertFault("compute/workflow.xml: line ", "jdbc-url");
    replace("night/workflow.xml", "<to>${mail_to}</to>", "");
    assertFault("night/workflow.xml: line ", "to");
  }

  @Test
  public void anSlaIsHeldToItsSchema() {
    replace(
        "nightly/coordinator.xml", "<sla:should-end>${should_end * MINUTES}</sla:should-end>", "");
    assertFault("nightly/coordinator.xml: line ", "should-end");
  }

  @Test
  public void brokenXmlIsAFaultAndNoException() {
    apps.put("late/workflow.xml", "<workflow-app");
    assertFault("late/workflow.xml: ", "");
  }

  @Test
  public void aDocumentTypeIsRefused() {
    apps.put(
        "trends/workflow.xml",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><workflow-app>&e;</workflow-app>");
    assertFault("trends/workflow.xml: ", "DOCTYPE");
  }

  @Test
  public void aPropertyThatNobodyDefinesIsNamed() {
    replace("late/workflow.xml", "${launcher_queue}", "${launcher_queu}");
    assertFault("late/workflow.xml: ", "${launcher_queu} is not defined");
  }

  @Test
  public void aPropertyMustBeDefinedOnEachWayToAWorkflow() {
    replace("cutoff/coordinator.xml", "<name>trigger</name>", "<name>triger</name>");
    assertFault("night/workflow.xml: ", "${trigger} is not defined");
  }

  @Test
  public void aSubWorkflowHasOnlyWhatItIsGiven() {
    replace("night/workflow.xml", "<propagate-configuration/>", "");
    assertFault("compute/workflow.xml: ", "${hql} is not defined");
  }

  @Test
  public void aPropertyInAnAttributeIsSeen() {
    replace("late/coordinator.xml", "${late_minutes}", "${late_hours}");
    assertFault("late/coordinator.xml: ", "${late_hours} is not defined");
  }

  @Test
  public void aFunctionThatOozieDoesNotHaveIsNamed() {
    replace("night/workflow.xml", "fs:exists(", "fs:existing(");
    assertFault("night/workflow.xml: ", "no function fs:existing");
  }

  @Test
  public void aWorkflowsFunctionIsNoneOfACoordinator() {
    replace("cutoff/coordinator.xml", "coord:dateTzOffset(", "wf:conf(");
    assertFault("cutoff/coordinator.xml: ", "no function wf:conf");
  }

  @Test
  public void theOutputOfAnActionThatIsNotThereIsAFault() {
    replace(
        "night/workflow.xml", "wf:actionData('claim')['outcome']", "wf:actionData('clam')['x']");
    assertFault("night/workflow.xml: ", "asks for the action clam");
  }

  @Test
  public void aTransitionToNowhereIsNamed() {
    replace("night/workflow.xml", "<ok to=\"normalized\"/>", "<ok to=\"normalised\"/>");
    assertFault("night/workflow.xml: ", "normalize leads to normalised");
    assertFault("night/workflow.xml: ", "nothing leads to normalized");
  }

  @Test
  public void aStartToNowhereIsNamed() {
    replace("late/workflow.xml", "<start to=\"late\"/>", "<start to=\"early\"/>");
    assertFault("late/workflow.xml: ", "start leads to early");
  }

  @Test
  public void anAppThatIsNotThereIsNamed() {
    replace("night/workflow.xml", "${apps}/trends", "${apps}/trend");
    assertFault("trend/workflow.xml: ", "there is no such definition");
  }

  @Test
  public void aJobsNameIsItsFolder() {
    replace("late/coordinator.xml", "name=\"late\"", "name=\"later\"");
    assertFault("late/coordinator.xml: ", "a job's name is its folder");
  }

  private List<String> faults() {
    return AppCheck.faults(apps, DEPLOYMENT, SUBMITTED);
  }

  private void assertFault(String path, String fault) {
    assertThat(
        faults(),
        hasItem(org.hamcrest.CoreMatchers.both(containsString(path)).and(containsString(fault))));
  }

  /** Each place of a text must be there, so that no test shows nothing. */
  private void replace(String path, String text, String by) {
    assertThat(apps.get(path), containsString(text));
    apps.put(path, apps.get(path).replace(text, by));
  }
}
