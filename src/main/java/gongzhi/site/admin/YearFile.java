package gongzhi.site.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.shared.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.springframework.web.multipart.MultipartFile;

/** The file of a year's notice as an office saves it: UTF-8, or GB 18030 from a spreadsheet. */
final class YearFile {

  /** Larger than any year's notice. */
  private static final int LARGEST = 64 * 1024;

  private static final Charset OF_SPREADSHEETS = Charset.forName("GB18030");

  private YearFile() {}

  /** Its text; refuses what is too large and what is written in neither. */
  static String read(MultipartFile file) {
    try (InputStream content = file.getInputStream()) {
      byte[] read = content.readNBytes(LARGEST + 1);
      if (read.length > LARGEST) {
        throw Rejection.invalid("calendar.file-too-large");
      }
      return text(read);
    } catch (IOException e) {
      throw Rejection.invalid("calendar.file-broken");
    }
  }

  private static String text(byte[] read) throws CharacterCodingException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
    } catch (CharacterCodingException e) {
      return OF_SPREADSHEETS.newDecoder().decode(ByteBuffer.wrap(read)).toString();
    }
  }
}
