package io.fixhouse.oozie.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is to hold; can be read more than once. */
@FunctionalInterface
interface Content {
  InputStream open() throws IOException;

  static Content of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  static Content of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Content of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
