package gongzhi.integrations.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ListFileTest {

  @TempDir Path folder;

  @Test
  void a_list_from_a_spreadsheet_keeps_its_first_name() throws IOException {
    try (ListFile list = written("\uFEFFwords,address\r\n路灯坏了,三栋\r\n")) {
      assertThat(list.columns()).containsExactly("words", "address");
      assertThat(rows(list)).singleElement().extracting(row -> row.text("words")).isEqualTo("路灯坏了");
    }
  }

  @Test
  void a_packed_list_reads_like_a_plain_one() throws IOException {
    Path file = folder.resolve("list.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("words\n路灯坏了\n".getBytes(StandardCharsets.UTF_8));
    }
    try (ListFile list = ListFile.open(file)) {
      assertThat(rows(list)).hasSize(1);
    }
  }

  @Test
  void a_row_of_which_a_part_would_be_lost_is_refused() throws IOException {
    try (ListFile list = written("id,words\n1,路灯坏了,昨天晚上,有老人摔倒\n2,井盖松了\n")) {
      List<Cells> rows = rows(list);

      refused(rows.getFirst(), "more cells than names");
      rows.getLast().requireWhole();
    }
  }

  @Test
  void a_row_in_another_encoding_is_refused() throws IOException {
    Path file = folder.resolve("list.csv");
    Files.write(file, "words\n路灯坏了\n".getBytes(Charset.forName("GB18030")));

    try (ListFile list = ListFile.open(file)) {
      refused(rows(list).getFirst(), "UTF-8");
    }
  }

  @Test
  void a_list_that_breaks_off_is_read_up_to_there() throws IOException {
    try (ListFile list = written("words\n路灯坏了\n\"没有收尾的引号\n井盖松了\n")) {
      assertThat(rows(list)).hasSize(1);
      assertThatExceptionOfType(Unusable.class)
          .isThrownBy(list::requireReadToTheEnd)
          .withMessageContaining("from line 3 on: a quotation mark")
          .withMessageNotContaining("Exception");
    }
  }

  @Test
  void a_quotation_mark_that_is_left_open_in_the_first_line_is_refused() {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> written("words,\"address\n路灯坏了,三栋\n"))
        .withMessageContaining("from line 1 on: a quotation mark");
  }

  @Test
  void an_empty_list_is_refused_as_empty() throws IOException {
    Path packed = Files.createFile(folder.resolve("empty.csv.gz"));

    for (Executable open :
        List.<Executable>of(
            () -> written(""), () -> written("\uFEFF"), () -> ListFile.open(packed))) {
      assertThatExceptionOfType(Unusable.class)
          .isThrownBy(open::execute)
          .withMessageContaining("is empty");
    }
  }

  @Test
  void a_packed_list_that_was_cut_off_is_refused_as_damaged() throws IOException {
    Path file = folder.resolve("list.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("words\n路灯坏了\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    try (ListFile list = ListFile.open(file)) {
      rows(list);
      assertThatExceptionOfType(Unusable.class)
          .isThrownBy(list::requireReadToTheEnd)
          .withMessageContaining("was not copied to its end");
    }
  }

  @Test
  void one_name_for_two_columns_is_refused() {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> written("words,words\na,b\n"))
        .withMessageContaining("is no list");
  }

  @Test
  void what_only_has_the_name_of_a_packed_list_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv.gz"), "words\n路灯坏了\n");

    assertThatExceptionOfType(Unusable.class).isThrownBy(() -> ListFile.open(file));
  }

  private ListFile written(String text) throws IOException {
    return ListFile.open(Files.writeString(folder.resolve("list.csv"), text));
  }

  private static List<Cells> rows(ListFile list) {
    List<Cells> rows = new ArrayList<>();
    for (Optional<CSVRecord> row = list.next(); row.isPresent(); row = list.next()) {
      rows.add(Cells.of(row.get()));
    }
    return rows;
  }

  private static void refused(Cells row, String why) {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(row::requireWhole)
        .withMessageContaining(why);
  }
}
