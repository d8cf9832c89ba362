package io.fixhouse.profile.hint;

import io.fixhouse.vendor.VendorProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A profile's text, to which keys can be added; every value is a text, as profiles are read. */
final class ProfileText {
  private final String vendor;
  private final Map<String, Object> keys;

  private ProfileText(String vendor, Map<String, Object> keys) {
    this.vendor = vendor;
    this.keys = keys;
  }

  static ProfileText of(String vendor, String yaml) {
    return new ProfileText(vendor, load(yaml));
  }

  /** The same with what is suggested. */
  ProfileText with(Suggestion suggestion) {
    Map<String, Object> changed = new LinkedHashMap<>(keys);
    load(suggestion.yaml()).forEach((key, value) -> changed.merge(key, value, ProfileText::merged));
    return new ProfileText(vendor, changed);
  }

  @SuppressWarnings("unchecked")
  private static Object merged(Object before, Object after) {
    if (!(before instanceof Map && after instanceof Map)) {
      return after;
    }
    Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) before);
    both.putAll((Map<String, Object>) after);
    return both;
  }

  VendorProfile profile() {
    return VendorProfile.parse(vendor, vendor + ".yaml with what is suggested", yaml());
  }

  private String yaml() {
    DumpSettings settings =
        DumpSettings.builder()
            .setSchema(new FailsafeSchema())
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setWidth(Integer.MAX_VALUE)
            .build();
    return new Dump(settings).dumpToString(keys);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> load(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    boolean empty = new Compose(settings).composeString(yaml).isEmpty();
    return empty ? Map.of() : (Map<String, Object>) new Load(settings).loadFromString(yaml);
  }
}
