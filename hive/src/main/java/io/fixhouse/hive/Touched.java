package io.fixhouse.hive;

import java.time.LocalDate;

/** A trade date of a vendor whose fills are computed anew. */
record Touched(LocalDate tradeDate, String vendor) {}
