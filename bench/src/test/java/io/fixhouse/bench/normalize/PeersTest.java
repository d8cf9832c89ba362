package io.fixhouse.bench.normalize;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PeersTest {
  private static final Path CONF = Path.of("../conf").toAbsolutePath();

  private static final String SEED =
      "8=FIX.4.2|11=A-1|35=8|44=170.1|52=20240501-09:30:01.500|53=100|54=1|55=AAPL|109=1001";

  private static final String REPORT =
      "8=FIX.4.4|9=1|35=8|49=DORADO|56=HOUSE|34=7|52=20240501-13:30:01.000|37=O1|11=C1|17=E1|150=F"
          + "|39=2|1=ACC1|55=CAT|54=2|38=100|40=2|44=325.80|15=USD|32=100|31=325.79|30=XNYS|151=0"
          + "|14=100|6=325.79|60=20240501-13:30:00.999|75=20240501|109=1014|10=000|";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void duckDbTypesSeedMessagesAndKeepsOneOfEach() throws Exception {
    List<Path> files =
        List.of(file("a", SEED, SEED, SEED.replace("44=170.1|", "")), file("b", "text", SEED));
    new DuckDb(Dialect.SEED).run(files, folder.getRoot().toPath());
    assertEquals(
        List.of(
            "2024-05-01,1001,AAPL,USD,1,170.10000000,100.000000,2024-05-01 13:30:01.5,A-1,FIX.4.2,84"),
        rows(
            "SELECT concat_ws(',', trade_date, client_id, symbol, currency, side, price, quantity,"
                + " timezone('UTC', transact_time), cl_ord_id, begin_string, line_bytes)"));
  }

  @Test
  public void duckDbTypesReportsAndKeepsOneOfAnIdentity() throws Exception {
    String other = REPORT.replace("17=E1|", "17=E2|");
    String resent = REPORT.replace("34=7|", "34=9|43=Y|");
    Path file = file("a", REPORT, other, resent, REPORT.replace("35=8", "35=D"));
    new DuckDb(Dialect.REPORT).run(List.of(file), folder.getRoot().toPath());
    assertEquals(
        List.of(
            "E1,2024-05-01,1014,CAT,325.79000000,100.000000,0.000000,2024-05-01 13:30:00.999,DORADO",
            "E2,2024-05-01,1014,CAT,325.79000000,100.000000,0.000000,2024-05-01 13:30:00.999,DORADO"),
        rows(
            "SELECT concat_ws(',', exec_id, trade_date, client_id, symbol, price, quantity,"
                + " leaves_qty, transact_time, sender_comp_id)"));
  }

  @Test
  public void plainJvmWritesTheExecutionsOfEachFile() throws Exception {
    List<Path> files = List.of(file("a", SEED, SEED, "text"), file("b", SEED), file("c"));
    new PlainJvm(CONF, Dialect.SEED).run(files, folder.getRoot().toPath());
    assertEquals(2, orcRows("a.fix.gz.orc"));
    assertEquals(1, orcRows("b.fix.gz.orc"));
    assertEquals(0, orcRows("c.fix.gz.orc"));
  }

  private Path file(String name, String... lines) throws IOException {
    Path path = folder.getRoot().toPath().resolve(name + ".fix.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      for (String line : lines) {
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
    return path;
  }

  private List<String> rows(String select) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                select
                    + " FROM '"
                    + folder.getRoot().toPath().resolve("executions.parquet")
                    + "' ORDER BY 1")) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private long orcRows(String name) throws IOException {
    org.apache.hadoop.fs.Path path =
        new org.apache.hadoop.fs.Path(folder.getRoot().toPath().resolve(name).toUri());
    Configuration configuration = new Configuration(false);
    try (Reader reader = OrcFile.createReader(path, OrcFile.readerOptions(configuration))) {
      return reader.getNumberOfRows();
    }
  }
}
