package io.fixhouse.night.run;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;

/** A record kept in HDFS as JSON: it is there whole or not at all. */
public final class JsonFile<T> {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse))
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new Text<>(Instant.class, Instant::parse))
                  .addSerializer(Path.class, ToStringSerializer.instance)
                  .addDeserializer(Path.class, new Text<>(Path.class, Path::new)))
          .build();

  private final FileSystem fileSystem;
  private final Path path;
  private final Class<T> type;

  public JsonFile(FileSystem fileSystem, Path path, Class<T> type) {
    this.fileSystem = fileSystem;
    this.path = fileSystem.makeQualified(path);
    this.type = type;
  }

  /**
   * What it says; nothing if it is not there.
   *
   * @throws IOException also if it is there and cannot be understood
   */
  public Optional<T> read() throws IOException {
    try (var in = fileSystem.open(path)) {
      return Optional.of(JSON.readValue(in.readAllBytes(), type));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IOException(path + " is no " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  /** Whether it is there. */
  public boolean exists() throws IOException {
    return fileSystem.exists(path);
  }

  /** Writes it, in the place of what is there. */
  public void write(T value) throws IOException {
    Path temporary = temporary(value);
    FileContext.getFileContext(path.toUri(), fileSystem.getConf())
        .rename(temporary, path, Rename.OVERWRITE);
  }

  /**
   * Writes it unless it is there already.
   *
   * @return what is there now: of two that write, the one that came first
   */
  public T writeOnce(T value) throws IOException {
    Path temporary = temporary(value);
    if (exists() || !fileSystem.rename(temporary, path)) {
      fileSystem.delete(temporary, false);
    }
    return read().orElseThrow(() -> new IOException("HDFS would not rename to " + path));
  }

  /** Takes it away, if it is there. */
  public void delete() throws IOException {
    fileSystem.delete(path, false);
  }

  private Path temporary(T value) throws IOException {
    Path temporary = new Path(path.getParent(), "_" + path.getName() + "." + UUID.randomUUID());
    fileSystem.mkdirs(path.getParent());
    try (FSDataOutputStream out = fileSystem.create(temporary, true)) {
      out.write(JSON.writeValueAsBytes(value));
      out.hsync();
    }
    return temporary;
  }

  /** Reads a value from its text. */
  private static final class Text<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    Text(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = parser.getValueAsString();
      try {
        return parse.apply(text);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw context.weirdStringException(text, handledType(), e.getMessage());
      }
    }
  }
}
