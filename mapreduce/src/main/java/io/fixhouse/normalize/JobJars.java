package io.fixhouse.normalize;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.google.protobuf.Message;
import io.airlift.compress.snappy.SnappyCompressor;
import io.fixhouse.command.UserException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jpountz.lz4.LZ4Factory;
import net.openhft.hashing.LongTupleHashFunction;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.csv.CSVParser;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.util.ClassUtil;
import org.apache.orc.OrcFile;
import org.apache.orc.impl.HadoopShims;
import org.snakeyaml.engine.v2.api.Load;
import org.threeten.extra.chrono.HybridDate;
import org.tukaani.xz.XZInputStream;

/**
 * The jars that tasks need beside Hadoop's own, found where this JVM has them. They come first on
 * the tasks' classpath: Hadoop's own protobuf is too old for ORC, and Hadoop itself does not use
 * it.
 */
final class JobJars {
  private static final List<Class<?>> NEEDED =
      List.of(
          UserException.class,
          OrcFile.class,
          HadoopShims.class,
          VectorizedRowBatch.class,
          SnappyCompressor.class,
          Message.class,
          HybridDate.class,
          BZip2CompressorInputStream.class,
          ZstdDecompressCtx.class,
          XZInputStream.class,
          LZ4Factory.class,
          CSVParser.class,
          Load.class,
          LongTupleHashFunction.class);

  private JobJars() {}

  /** Sends them with the job; a local job has them already. */
  static void addTo(Job job) throws IOException {
    if (!MRConfig.YARN_FRAMEWORK_NAME.equals(job.getConfiguration().get(MRConfig.FRAMEWORK_NAME))) {
      return;
    }
    job.setJar(jar(NormalizeJob.class));
    Set<String> jars = new LinkedHashSet<>();
    for (Class<?> needed : NEEDED) {
      jars.add(new File(jar(needed)).toURI().toString());
    }
    job.getConfiguration().setStrings("tmpjars", new ArrayList<>(jars).toArray(new String[0]));
    job.getConfiguration().setBoolean(MRJobConfig.MAPREDUCE_JOB_USER_CLASSPATH_FIRST, true);
  }

  private static String jar(Class<?> type) throws IOException {
    String jar = ClassUtil.findContainingJar(type);
    if (jar == null) {
      throw new IOException(type.getName() + " is not in a jar: a job on YARN needs built jars");
    }
    return jar;
  }
}
