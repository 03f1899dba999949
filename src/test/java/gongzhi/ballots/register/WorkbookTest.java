package gongzhi.ballots.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.ballots.Electorate;
import gongzhi.shared.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Lists are read whether they come as a workbook or as text. */
class WorkbookTest {

  private static final String SHEET =
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>户号</t></is></c></row>
      <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>13800002046</v></c><c r="D2" t="str"><f>1+1</f><v>2</v></c></row>
      </sheetData></worksheet>
      """;
  private static final String STRINGS =
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>姓名</t></si><si><r><t>手</t></r><r><t>机</t></r></si><si><t>王一</t><rPh><t>wang</t></rPh></si></sst>";

  private static final NewRoll ANY = NewRoll.of("示例名册", Electorate.Kind.MEMBERS);

  @Test
  void a_workbook_is_read_cell_by_cell() throws IOException {
    assertThat(Workbook.rows(workbook(SHEET)))
        .containsExactly(List.of("姓名", "手机", "", "户号"), List.of("王一", "13800002046", "", "2"));
    assertThat(RollReader.read(workbook(SHEET), ANY).lines()).hasSize(1);
  }

  @Test
  void text_of_a_chinese_system_is_read() {
    byte[] file = "姓名,手机\n王一,13800002046\n".getBytes(Charset.forName("GB18030"));

    assertThat(RollReader.read(file, ANY).lines()).hasSize(1);
  }

  @Test
  void what_is_no_list_is_refused() {
    for (String file : new String[] {"", "姓名,手机\n", "PK nothing", "name,phone\na,b\n"}) {
      assertThatExceptionOfType(Rejection.class)
          .isThrownBy(() -> RollReader.read(file.getBytes(UTF_8), ANY));
    }
  }

  private static byte[] workbook(String sheet) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(STRINGS.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.getBytes(UTF_8));
    }
    return file.toByteArray();
  }
}
