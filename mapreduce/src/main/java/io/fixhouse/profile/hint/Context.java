package io.fixhouse.profile.hint;

import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.time.LocalDate;

/** With what the lines were tried. */
record Context(VendorProfile profile, ReferenceData reference, LocalDate fileDate) {}
